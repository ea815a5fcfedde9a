import { z } from "zod";

import type { Backend } from "../../model/organization";
import type { Environment } from "../terraform/terraform-environment";
import type { FoundState } from "./found-state";
import { StateListingError } from "./state-listing-error";
import { terraformToken } from "./terraform-token";

export interface ListCloudStatesProps {
  readonly backend: Extract<Backend, { readonly type: "cloud" }>;
  /** Of the stack whose backend it is. */
  readonly accountId: string;
  readonly except: ReadonlySet<string>;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
  /** Where the API is. @default - the backend's host, by HTTPS */
  readonly origin?: string;
}

const pageOfWorkspaces = z.object({
  data: z.array(
    z.object({ attributes: z.object({ name: z.string(), "resource-count": z.number() }) }),
  ),
  meta: z.object({ pagination: z.object({ "next-page": z.number().nullable() }) }),
});

/** Milliseconds for one answer. */
const patience = 30_000;

/** `listStates` for HCP Terraform and Terraform Enterprise, whose workspaces count their resources. */
export async function listCloudStates(props: ListCloudStatesProps): Promise<readonly FoundState[]> {
  const { backend, accountId, except } = props;
  const prefix = backend.workspace.slice(0, -accountId.length);
  const place = (name: string): string => `${backend.hostname}/${backend.organization}/${name}`;
  const found: FoundState[] = [];
  for (let page: number | null = 1; page !== null;) {
    const { data, meta } = await workspaces(props, prefix, page);
    for (const { attributes } of data) {
      const id = attributes.name.slice(prefix.length);
      if (!attributes.name.startsWith(prefix) || !/^\d{12}$/.test(id) || except.has(id)) continue;
      if (attributes["resource-count"] === 0) continue;
      found.push({ accountId: id, place: place(attributes.name) });
    }
    page = meta.pagination["next-page"];
  }
  return found.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}

async function workspaces(
  { backend, environment, signal, origin = `https://${backend.hostname}` }: ListCloudStatesProps,
  prefix: string,
  page: number,
): Promise<z.infer<typeof pageOfWorkspaces>> {
  const token = terraformToken(backend.hostname, environment);
  if (token === undefined) throw noToken(backend);
  const url = new URL(`/api/v2/organizations/${backend.organization}/workspaces`, origin);
  url.searchParams.set("search[wildcard-name]", `${prefix}*`);
  url.searchParams.set("page[size]", "100");
  url.searchParams.set("page[number]", String(page));
  const timeout = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: "application/vnd.api+json" },
      // A redirect could carry the token elsewhere.
      redirect: "error",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return pageOfWorkspaces.parse(await answer.json());
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const why =
      error instanceof z.ZodError ? "an answer of another form" : (error as Error).message;
    throw new StateListingError(
      "STATES_NOT_LISTED",
      `The workspaces of ${backend.organization} on ${backend.hostname} cannot be listed (${why}).`,
      "Give the token's team the right to see them: an account whose file was deleted is found so.",
    );
  }
}

function noToken({ hostname }: ListCloudStatesProps["backend"]): StateListingError {
  const variable = `TF_TOKEN_${hostname.replaceAll(".", "_").replaceAll("-", "__")}`;
  return new StateListingError(
    "STATES_NOT_LISTED",
    `There is no token for ${hostname}.`,
    `Set ${variable}, or run \`terraform login ${hostname}\`.`,
  );
}
