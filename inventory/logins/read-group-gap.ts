import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";

export interface ReadGroupGapProps {
  readonly region: string;
  /** Of an Auto Scaling group. */
  readonly name: string;
  readonly days: number;
  /** Milliseconds since 1970, UTC: when these days began. */
  readonly since: number;
}

/** Days for which AWS tells of a group's activities: six weeks. */
const kept = 42;

/**
 * Why a group may have had other instances in these days, without a full stop: nobody knows their
 * network interfaces any more.
 *
 * @returns undefined when it had none but those that it has
 */
export async function readGroupGap(
  account: AwsAccount,
  { days, name, region, since }: ReadGroupGapProps,
  { signal }: ReadOptions,
): Promise<string | undefined> {
  if (days > kept) return `AWS tells of group ${name} for ${kept} days only`;
  const { DescribeScalingActivitiesCommand } = await import("@aws-sdk/client-auto-scaling");
  const client = await account.autoScaling(region);
  // What is under way comes first, then the last that ended.
  const { Activities = [] } = await client.send(
    new DescribeScalingActivitiesCommand({ AutoScalingGroupName: name, MaxRecords: 1 }),
    { abortSignal: signal },
  );
  const isBefore = Activities.every(({ EndTime }) => (EndTime?.getTime() ?? Infinity) < since);
  return isBefore ? undefined : `group ${name} had other instances in these days`;
}
