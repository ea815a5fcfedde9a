import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";

/** Content of the document that a session takes when it names none; empty: there is none. */
export async function readDefaultDocument(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<string> {
  const { GetDocumentCommand, InvalidDocument } = await import("@aws-sdk/client-ssm");
  const client = await account.ssm(region);
  try {
    const { Content = "" } = await client.send(
      new GetDocumentCommand({ Name: "SSM-SessionManagerRunShell" }),
      { abortSignal: signal },
    );
    return Content;
  } catch (error) {
    if (error instanceof InvalidDocument) return "";
    throw error;
  }
}
