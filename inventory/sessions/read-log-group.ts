import type { AwsAccount } from "../aws/aws-account";
import { collectPages } from "../collect-pages";
import type { ReadOptions } from "../read-options";
import type { LogGroupFacts } from "./account-session-facts";

/** The log group of sessions, by its exact name. */
export async function readLogGroup(
  account: AwsAccount,
  region: string,
  name: string,
  { signal }: ReadOptions,
): Promise<LogGroupFacts> {
  const { paginateDescribeLogGroups } = await import("@aws-sdk/client-cloudwatch-logs");
  const groups = await collectPages(
    paginateDescribeLogGroups(
      { client: await account.logs(region) },
      { logGroupNamePrefix: name },
      { abortSignal: signal },
    ),
    (page) => page.logGroups,
  );
  const group = groups.find(({ logGroupName }) => logGroupName === name);
  return group === undefined
    ? { exists: false }
    : { exists: true, encrypted: group.kmsKeyId !== undefined };
}
