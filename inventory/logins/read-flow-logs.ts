import type { FlowLog } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { collectPages } from "../collect-pages";
import type { ReadOptions } from "../read-options";

/** Every flow log of a region, whatever it is of and wherever it goes. */
export async function readFlowLogs(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<readonly FlowLog[]> {
  const { paginateDescribeFlowLogs } = await import("@aws-sdk/client-ec2");
  return collectPages(
    paginateDescribeFlowLogs({ client: await account.ec2(region) }, {}, { abortSignal: signal }),
    (page) => page.FlowLogs,
  );
}
