import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { ScheduledActionFacts } from "../facts/scheduled-action-facts";
import type { ReadOptions } from "../read-options";

/** What Auto Scaling takes for a page of this list. */
const largestPage = 100;

/** The scheduled actions of all Auto Scaling groups of a region. */
export async function readScheduledActions(
  account: AwsAccount,
  region: string,
  { pageSize = largestPage, signal }: ReadOptions,
): Promise<readonly ScheduledActionFacts[]> {
  const { paginateDescribeScheduledActions } = await import("@aws-sdk/client-auto-scaling");
  const actions = await collectPages(
    paginateDescribeScheduledActions(
      { client: await account.autoScaling(region) },
      { MaxRecords: Math.min(pageSize, largestPage) },
      { abortSignal: signal },
    ),
    (page) => page.ScheduledUpdateGroupActions,
  );
  return actions
    .map(({ AutoScalingGroupName = "", MaxSize, MinSize, ScheduledActionName = "" }) => ({
      name: ScheduledActionName,
      autoScalingGroupName: AutoScalingGroupName,
      ...(MinSize !== undefined && { minSize: MinSize }),
      ...(MaxSize !== undefined && { maxSize: MaxSize }),
    }))
    .sort(byText(({ autoScalingGroupName, name }) => `${autoScalingGroupName} ${name}`));
}
