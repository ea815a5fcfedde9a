import type {
  AutoScalingGroup,
  InstanceRefresh,
  LaunchTemplateSpecification,
} from "@aws-sdk/client-auto-scaling";

import type { AwsAccount } from "../inventory/aws/aws-account";
import type { GroupState, LaunchState, RefreshState } from "./group-state";
import type { RotationApi } from "./rotation-api";

/** The calls of a rotation, by the AWS SDK. */
export async function awsRotationApi(account: AwsAccount, region: string): Promise<RotationApi> {
  const [sdk, { DescribeLaunchTemplatesCommand }] = await Promise.all([
    import("@aws-sdk/client-auto-scaling"),
    import("@aws-sdk/client-ec2"),
  ]);
  const autoScaling = await account.autoScaling(region);
  return {
    async group(name) {
      const { AutoScalingGroups = [] } = await autoScaling.send(
        new sdk.DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }),
      );
      const [group] = AutoScalingGroups;
      return group === undefined ? undefined : groupState(group);
    },
    async template(name) {
      const ec2 = await account.ec2(region);
      // By a filter: a name that nothing has is an empty answer then, no error.
      const { LaunchTemplates = [] } = await ec2.send(
        new DescribeLaunchTemplatesCommand({
          Filters: [{ Name: "launch-template-name", Values: [name] }],
        }),
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
          };
    },
    async lastRefresh(group) {
      const { InstanceRefreshes = [] } = await autoScaling.send(
        new sdk.DescribeInstanceRefreshesCommand({ AutoScalingGroupName: group, MaxRecords: 1 }),
      );
      const [refresh] = InstanceRefreshes;
      return refresh === undefined ? undefined : refreshState(refresh);
    },
    async start(input) {
      const { InstanceRefreshId = "" } = await autoScaling.send(
        new sdk.StartInstanceRefreshCommand(input),
      );
      return InstanceRefreshId;
    },
    async pin(group, { templateId, version }) {
      await autoScaling.send(
        new sdk.UpdateAutoScalingGroupCommand({
          AutoScalingGroupName: group,
          LaunchTemplate: { LaunchTemplateId: templateId, Version: version },
        }),
      );
    },
    async cancel(group) {
      await autoScaling.send(new sdk.CancelInstanceRefreshCommand({ AutoScalingGroupName: group }));
    },
    async rollBack(group) {
      await autoScaling.send(
        new sdk.RollbackInstanceRefreshCommand({ AutoScalingGroupName: group }),
      );
    },
  };
}

function groupState(group: AutoScalingGroup): GroupState {
  const launch = launchState(
    group.LaunchTemplate ?? group.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification,
  );
  return {
    name: group.AutoScalingGroupName ?? "",
    desiredCapacity: group.DesiredCapacity ?? 0,
    ...(launch !== undefined && { launch }),
    instances: (group.Instances ?? []).map(({ InstanceId = "", LaunchTemplate }) => ({
      instanceId: InstanceId,
      ...(LaunchTemplate !== undefined && {
        launchTemplate: {
          id: LaunchTemplate.LaunchTemplateId ?? "",
          version: LaunchTemplate.Version ?? "",
        },
      }),
    })),
  };
}

/** Without a version, AWS takes the template's default one. */
function launchState(source: LaunchTemplateSpecification | undefined): LaunchState | undefined {
  if (source?.LaunchTemplateId === undefined) return undefined;
  return { templateId: source.LaunchTemplateId, version: source.Version ?? "$Default" };
}

function refreshState(refresh: InstanceRefresh): RefreshState {
  const configuration = refresh.DesiredConfiguration;
  const desired = launchState(
    configuration?.LaunchTemplate ??
      configuration?.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification,
  );
  return {
    id: refresh.InstanceRefreshId ?? "",
    status: refresh.Status ?? "",
    reason: refresh.StatusReason ?? "",
    percentage: refresh.PercentageComplete ?? 0,
    instancesToUpdate: refresh.InstancesToUpdate ?? 0,
    ...(desired !== undefined && { desired }),
  };
}
