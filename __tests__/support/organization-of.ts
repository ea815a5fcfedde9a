import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse, stringify } from "yaml";

import { compileOrganization } from "../../model/compile-organization";
import { formatProblem } from "../../model/problems/format-problem";
import type { Organization } from "../../model/organization";

export interface Configuration {
  /** Top-level keys that replace those of the example's `organization.yaml`. */
  readonly organization?: Readonly<Record<string, unknown>>;
  /** Account files by account name. */
  readonly accounts?: Readonly<Record<string, unknown>>;
}

/** A minimal account file. */
export function minimalAccount(id: string): Record<string, unknown> {
  return { id, regions: ["us-east-1"], owners: ["team@example.com"] };
}

/**
 * The example's organization, changed, with the given accounts; read as files are, rules included.
 *
 * @throws with the formatted problems when the configuration is refused.
 */
export function organizationOf({ organization = {}, accounts = {} }: Configuration): Organization {
  const example = readFileSync(join(__dirname, "../../config/organization.yaml"), "utf8");
  const file = (path: string, content: unknown): { path: string; bytes: Uint8Array } => ({
    path: `config/${path}`,
    bytes: Buffer.from(stringify(content)),
  });
  const result = compileOrganization([
    file("organization.yaml", { ...(parse(example) as object), ...organization }),
    ...Object.entries(accounts).map(([name, account]) => file(`accounts/${name}.yaml`, account)),
  ]);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.organization;
}
