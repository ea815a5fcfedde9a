import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";
import { readSection } from "../read-section";
import type { Readable } from "../readable";
import type { BucketFacts, DocumentFacts, HubSessionFacts, KeyFacts } from "./hub-session-facts";

export interface HubSessionNames {
  readonly region: string;
  readonly documentNames: readonly string[];
  /** With the `alias/` prefix. */
  readonly sessionKeyAliasName: string;
  readonly logBucketName: string;
}

/** Reads what sessions of one region depend on in the hub. */
export async function readHubSessions(
  hub: AwsAccount,
  names: HubSessionNames,
  options: ReadOptions,
): Promise<HubSessionFacts> {
  const { signal } = options;
  const { documentNames, logBucketName, region, sessionKeyAliasName } = names;
  const documents = new Map<string, Readable<DocumentFacts>>();
  for (const name of documentNames) {
    documents.set(name, await readSection(signal, () => readDocument(hub, region, name, options)));
  }
  return {
    region,
    documents,
    sessionKey: await readSection(signal, () => readKey(hub, region, sessionKeyAliasName, options)),
    logBucket: await readSection(signal, () => readBucket(hub, region, logBucketName, options)),
  };
}

async function readDocument(
  hub: AwsAccount,
  region: string,
  Name: string,
  options: ReadOptions,
): Promise<DocumentFacts> {
  const { signal } = options;
  const { GetDocumentCommand } = await import("@aws-sdk/client-ssm");
  const client = await hub.ssm(region);
  const found = await unless(["InvalidDocument"], () =>
    client.send(new GetDocumentCommand({ Name }), { abortSignal: signal }),
  );
  if (found.answer === undefined) return { exists: false };
  return {
    exists: true,
    content: found.answer.Content ?? "",
    sharedWith: await readSection(signal, () => readShares(hub, region, Name, options)),
  };
}

async function readShares(
  hub: AwsAccount,
  region: string,
  Name: string,
  { signal }: ReadOptions,
): Promise<readonly string[]> {
  const { DescribeDocumentPermissionCommand } = await import("@aws-sdk/client-ssm");
  const client = await hub.ssm(region);
  const sharedWith: string[] = [];
  let NextToken: string | undefined;
  // The SDK has no paginator for this call.
  do {
    const page = await client.send(
      new DescribeDocumentPermissionCommand({
        Name,
        PermissionType: "Share",
        ...(NextToken !== undefined && { NextToken }),
      }),
      { abortSignal: signal },
    );
    sharedWith.push(...(page.AccountIds ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return sharedWith;
}

async function readKey(
  hub: AwsAccount,
  region: string,
  alias: string,
  { signal }: ReadOptions,
): Promise<KeyFacts> {
  const { DescribeKeyCommand, GetKeyPolicyCommand } = await import("@aws-sdk/client-kms");
  const client = await hub.kms(region);
  const options = { abortSignal: signal };
  const found = await unless(["NotFoundException"], () =>
    client.send(new DescribeKeyCommand({ KeyId: alias }), options),
  );
  if (found.answer === undefined) return { exists: false };
  const { Arn = "", KeyId = "", KeyState = "" } = found.answer.KeyMetadata ?? {};
  const { Policy = "" } = await client.send(
    new GetKeyPolicyCommand({ KeyId, PolicyName: "default" }),
    options,
  );
  return { exists: true, arn: Arn, state: KeyState, policy: Policy };
}

async function readBucket(
  hub: AwsAccount,
  region: string,
  Bucket: string,
  { signal }: ReadOptions,
): Promise<BucketFacts> {
  const { GetBucketEncryptionCommand, GetBucketPolicyCommand } = await import("@aws-sdk/client-s3");
  const client = await hub.s3(region);
  const options = { abortSignal: signal };
  const encryption = await unless(
    ["NoSuchBucket", "ServerSideEncryptionConfigurationNotFoundError"],
    () => client.send(new GetBucketEncryptionCommand({ Bucket }), options),
  );
  if (encryption.missing === "NoSuchBucket") return { exists: false };
  const policy = await unless(["NoSuchBucketPolicy"], () =>
    client.send(new GetBucketPolicyCommand({ Bucket }), options),
  );
  const [rule] = encryption.answer?.ServerSideEncryptionConfiguration?.Rules ?? [];
  return {
    exists: true,
    algorithm: rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? "",
    policy: policy.answer?.Policy ?? "",
  };
}

/** An answer, or the code of the error that says that there is none. */
async function unless<Answer>(
  codes: readonly string[],
  call: () => Promise<Answer>,
): Promise<{ readonly answer?: Answer; readonly missing?: string }> {
  try {
    return { answer: await call() };
  } catch (error) {
    const { name } = error as Error;
    if (codes.includes(name)) return { missing: name };
    throw error;
  }
}
