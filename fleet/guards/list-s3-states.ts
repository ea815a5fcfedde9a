import type { S3Client, S3ClientConfig } from "@aws-sdk/client-s3";

import type { Backend } from "../../model/organization";
import { printableText } from "../terraform/printable-text";
import type { FoundState } from "./found-state";
import { managesResources } from "./manages-resources";
import { StateListingError } from "./state-listing-error";

export interface ListS3StatesProps {
  readonly backend: Extract<Backend, { readonly type: "s3" }>;
  /** Of the stack whose backend it is. */
  readonly accountId: string;
  readonly except: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** Prefixes asked for at a time. @default 1,000 */
  readonly pageSize?: number;
  /** For the client. @default - what the AWS SDK finds in the environment */
  readonly client?: S3ClientConfig;
}

const stateKey = "terraform.tfstate";

/** `listStates` for an S3 bucket, with the credentials, and the role, that Terraform would use. */
export async function listS3States(props: ListS3StatesProps): Promise<readonly FoundState[]> {
  const { backend, accountId, except, signal } = props;
  const options = signal === undefined ? {} : { abortSignal: signal };
  const keyPrefix = backend.key.slice(0, -`${accountId}/${stateKey}`.length);
  // Loaded here: most runs have nothing to do with the SDK, which takes its time.
  const { GetObjectCommand, NoSuchKey, S3Client } = await import("@aws-sdk/client-s3");
  const client = new S3Client({
    region: backend.region,
    ...(await credentials(backend)),
    ...props.client,
  });
  try {
    const found: FoundState[] = [];
    for (const id of await accountIds(client, keyPrefix, props, options)) {
      if (except.has(id)) continue;
      const Key = `${keyPrefix}${id}/${stateKey}`;
      const place = `s3://${backend.bucket}/${Key}`;
      const text = await client
        .send(new GetObjectCommand({ Bucket: backend.bucket, Key }), options)
        .then(async ({ Body }) => (await Body?.transformToString()) ?? "")
        .catch((error: unknown) => {
          if (error instanceof NoSuchKey) return "";
          throw error;
        });
      if (managesResources(text, place)) found.push({ accountId: id, place });
    }
    return found;
  } catch (error) {
    if (error instanceof StateListingError || signal?.aborted === true) throw error;
    const { name, message } = error as Error;
    throw new StateListingError(
      "STATES_NOT_LISTED",
      `The states in s3://${backend.bucket}/${keyPrefix} cannot be listed and read (${name}: ${printableText(message)}).`,
      "Allow s3:ListBucket and s3:GetObject there: an account whose file was deleted is found so.",
    );
  } finally {
    client.destroy();
  }
}

/** In S3's order, which is that of the ids. */
async function accountIds(
  client: S3Client,
  keyPrefix: string,
  { backend, pageSize }: ListS3StatesProps,
  options: { readonly abortSignal?: AbortSignal },
): Promise<readonly string[]> {
  const { paginateListObjectsV2 } = await import("@aws-sdk/client-s3");
  const pages = paginateListObjectsV2(
    { client, ...(pageSize !== undefined && { pageSize }) },
    { Bucket: backend.bucket, Prefix: keyPrefix, Delimiter: "/" },
    options,
  );
  const ids: string[] = [];
  for await (const { CommonPrefixes = [] } of pages) {
    const folders = CommonPrefixes.map(({ Prefix = "" }) => Prefix.slice(keyPrefix.length, -1));
    ids.push(...folders.filter((name) => /^\d{12}$/.test(name)));
  }
  return ids;
}

async function credentials({
  roleArn,
  region,
}: ListS3StatesProps["backend"]): Promise<S3ClientConfig> {
  if (roleArn === undefined) return {};
  const { fromTemporaryCredentials } = await import("@aws-sdk/credential-providers");
  const params = { RoleArn: roleArn, RoleSessionName: "bastionless" };
  return { credentials: fromTemporaryCredentials({ params, clientConfig: { region } }) };
}
