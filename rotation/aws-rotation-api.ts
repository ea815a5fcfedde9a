import type { AwsAccount } from "../inventory/aws/aws-account";
import { groupStateOf } from "./group-state-of";
import { refreshStateOf } from "./refresh-state-of";
import type { RefreshState } from "./group-state";
import type { RotationApi } from "./rotation-api";

/** The process that pauses a refresh. */
const ScalingProcesses = ["InstanceRefresh"];

/**
 * The calls of a rotation, by the AWS SDK.
 *
 * @param signal ends what only looks; a change is never cut off, or nobody would know whether it was made
 */
export async function awsRotationApi(
  account: AwsAccount,
  region: string,
  signal: AbortSignal,
): Promise<RotationApi> {
  const [sdk, ec2Sdk] = await Promise.all([
    import("@aws-sdk/client-auto-scaling"),
    import("@aws-sdk/client-ec2"),
  ]);
  const [autoScaling, ec2] = await Promise.all([account.autoScaling(region), account.ec2(region)]);
  const looking = { abortSignal: signal };

  const newest = async (
    AutoScalingGroupName: string,
    which: { readonly MaxRecords: number } | { readonly InstanceRefreshIds: string[] },
  ): Promise<RefreshState | undefined> => {
    const { InstanceRefreshes = [] } = await autoScaling.send(
      new sdk.DescribeInstanceRefreshesCommand({ AutoScalingGroupName, ...which }),
      looking,
    );
    const [refresh] = InstanceRefreshes;
    return refresh === undefined ? undefined : refreshStateOf(refresh);
  };

  return {
    async group(name) {
      const { AutoScalingGroups = [] } = await autoScaling.send(
        new sdk.DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }),
        looking,
      );
      const [group] = AutoScalingGroups;
      return group === undefined ? undefined : groupStateOf(group);
    },
    async template(name) {
      // By a filter: a name that nothing has is an empty answer then, no error.
      const { LaunchTemplates = [] } = await ec2.send(
        new ec2Sdk.DescribeLaunchTemplatesCommand({
          Filters: [{ Name: "launch-template-name", Values: [name] }],
        }),
        looking,
      );
      const template = LaunchTemplates.find(
        ({ LaunchTemplateName }) => LaunchTemplateName === name,
      );
      return template === undefined
        ? undefined
        : {
            id: template.LaunchTemplateId ?? "",
            name,
            latestVersion: template.LatestVersionNumber ?? 0,
            defaultVersion: template.DefaultVersionNumber ?? 0,
          };
    },
    async image({ templateId, version }) {
      const { LaunchTemplateVersions = [] } = await ec2.send(
        new ec2Sdk.DescribeLaunchTemplateVersionsCommand({
          LaunchTemplateId: templateId,
          Versions: [version],
        }),
        looking,
      );
      return LaunchTemplateVersions[0]?.LaunchTemplateData?.ImageId ?? "";
    },
    lastRefresh: (group) => newest(group, { MaxRecords: 1 }),
    refresh: (group, id) => newest(group, { InstanceRefreshIds: [id] }),
    async start(input) {
      try {
        const { InstanceRefreshId = "" } = await autoScaling.send(
          new sdk.StartInstanceRefreshCommand(input),
        );
        return InstanceRefreshId;
      } catch (error) {
        // Somebody was quicker, or the SDK asked again after an answer that was lost.
        if (error instanceof sdk.InstanceRefreshInProgressFault) return undefined;
        throw error;
      }
    },
    async launchFrom(AutoScalingGroupName, configuration) {
      await autoScaling.send(
        new sdk.UpdateAutoScalingGroupCommand({ AutoScalingGroupName, ...configuration }),
      );
    },
    async cancel(AutoScalingGroupName) {
      await autoScaling.send(new sdk.CancelInstanceRefreshCommand({ AutoScalingGroupName }));
    },
    async rollBack(AutoScalingGroupName) {
      await autoScaling.send(new sdk.RollbackInstanceRefreshCommand({ AutoScalingGroupName }));
    },
    async pause(AutoScalingGroupName) {
      await autoScaling.send(
        new sdk.SuspendProcessesCommand({ AutoScalingGroupName, ScalingProcesses }),
      );
    },
    async resume(AutoScalingGroupName) {
      await autoScaling.send(
        new sdk.ResumeProcessesCommand({ AutoScalingGroupName, ScalingProcesses }),
      );
    },
  };
}
