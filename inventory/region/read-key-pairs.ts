import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";

/** Names of the SSH key pairs of a region. */
export async function readKeyPairs(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<readonly string[]> {
  const { DescribeKeyPairsCommand } = await import("@aws-sdk/client-ec2");
  const client = await account.ec2(region);
  const { KeyPairs = [] } = await client.send(new DescribeKeyPairsCommand({}), {
    abortSignal: signal,
  });
  return KeyPairs.flatMap(({ KeyName }) => KeyName ?? []).sort();
}
