import type { AwsAccount } from "../aws/aws-account";
import type { DefaultDocumentFacts } from "../facts/default-document-facts";
import type { ReadOptions } from "../read-options";

const name = "SSM-SessionManagerRunShell";

/** The document that a session takes when it names none; `undefined`: there is none. */
export async function readDefaultDocument(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<DefaultDocumentFacts | undefined> {
  const {
    DescribeDocumentCommand,
    DescribeDocumentPermissionCommand,
    GetDocumentCommand,
    InvalidDocument,
  } = await import("@aws-sdk/client-ssm");
  const client = await account.ssm(region);
  const options = { abortSignal: signal };
  try {
    const { Content = "", VersionName = "" } = await client.send(
      new GetDocumentCommand({ Name: name }),
      options,
    );
    const { Document } = await client.send(new DescribeDocumentCommand({ Name: name }), options);
    const { AccountIds = [] } = await client.send(
      new DescribeDocumentPermissionCommand({ Name: name, PermissionType: "Share" }),
      options,
    );
    const tags = (Document?.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value] as const);
    return {
      name,
      content: Content,
      versionName: VersionName,
      sharedWith: [...AccountIds].sort(),
      tags: Object.fromEntries(tags.filter(([key]) => !key.startsWith("aws:"))),
    };
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}
