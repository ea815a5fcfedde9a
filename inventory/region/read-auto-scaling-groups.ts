import type { AutoScalingGroup, MixedInstancesPolicy } from "@aws-sdk/client-auto-scaling";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type {
  AutoScalingGroupFacts,
  GroupLaunch,
  MixedInstancesFacts,
} from "../facts/auto-scaling-group-facts";
import { namesOfOthers } from "../names-of-others";
import { ownerOfTags } from "../owner-of-tags";
import type { ReadOptions } from "../read-options";

/** What Auto Scaling takes for a page of this list. */
const largestPage = 100;

/** Every Auto Scaling group of a region. */
export async function readAutoScalingGroups(
  account: AwsAccount,
  region: string,
  { pageSize = largestPage, signal }: ReadOptions,
): Promise<readonly AutoScalingGroupFacts[]> {
  const { paginateDescribeAutoScalingGroups } = await import("@aws-sdk/client-auto-scaling");
  const groups = await collectPages(
    paginateDescribeAutoScalingGroups(
      { client: await account.autoScaling(region) },
      { MaxRecords: Math.min(pageSize, largestPage) },
      { abortSignal: signal },
    ),
    (page) => page.AutoScalingGroups,
  );
  return groups.map(factsOf).sort(byText(({ name }) => name));
}

/** What the facts hold, and what is a consequence of the rest. */
const known = new Set([
  "AutoScalingGroupARN",
  "AutoScalingGroupName",
  "AvailabilityZoneDistribution",
  "AvailabilityZoneImpairmentPolicy",
  "AvailabilityZones",
  "CapacityRebalance",
  "CapacityReservationSpecification",
  "CreatedTime",
  "DefaultCooldown",
  "DeletionProtection",
  "DesiredCapacity",
  "EnabledMetrics",
  "HealthCheckGracePeriod",
  "HealthCheckType",
  "Instances",
  "LaunchConfigurationName",
  "LaunchTemplate",
  "MaxInstanceLifetime",
  "MaxSize",
  "MinSize",
  "MixedInstancesPolicy",
  "NewInstancesProtectedFromScaleIn",
  "PredictedCapacity",
  "ServiceLinkedRoleARN",
  "Status",
  "SuspendedProcesses",
  "Tags",
  "TargetGroupARNs",
  "TerminationPolicies",
  "TrafficSources",
  "VPCZoneIdentifier",
  "WarmPoolSize",
]);

function factsOf(group: AutoScalingGroup): AutoScalingGroupFacts {
  const { MaxInstanceLifetime, Tags = [] } = group;
  const ownedBy = ownerOfTags(
    Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value])),
  );
  return {
    name: group.AutoScalingGroupName ?? "",
    minSize: group.MinSize ?? 0,
    maxSize: group.MaxSize ?? 0,
    desiredCapacity: group.DesiredCapacity ?? 0,
    subnetIds: (group.VPCZoneIdentifier ?? "").split(",").filter((id) => id !== ""),
    launch: groupLaunch(group),
    targetGroupArns: group.TargetGroupARNs ?? [],
    healthCheckType: group.HealthCheckType ?? "EC2",
    healthCheckGracePeriod: group.HealthCheckGracePeriod ?? 0,
    terminationPolicies: group.TerminationPolicies ?? [],
    suspendedProcesses: (group.SuspendedProcesses ?? [])
      .flatMap(({ ProcessName }) => ProcessName ?? [])
      .sort(),
    enabledMetrics: (group.EnabledMetrics ?? []).flatMap(({ Metric }) => Metric ?? []).sort(),
    protectFromScaleIn: group.NewInstancesProtectedFromScaleIn ?? false,
    capacityRebalance: group.CapacityRebalance ?? false,
    defaultCooldown: group.DefaultCooldown ?? 300,
    ...(MaxInstanceLifetime !== undefined && { maxInstanceLifetime: MaxInstanceLifetime }),
    otherAttributes: namesOfOthers(group, known),
    instances: (group.Instances ?? []).map(
      ({ InstanceId = "", LaunchTemplate, LifecycleState = "" }) => ({
        instanceId: InstanceId,
        lifecycleState: LifecycleState,
        ...(LaunchTemplate?.LaunchTemplateId !== undefined && {
          launchTemplate: {
            id: LaunchTemplate.LaunchTemplateId,
            version: LaunchTemplate.Version ?? "",
          },
        }),
      }),
    ),
    ...(ownedBy !== undefined && { ownedBy }),
    tags: Tags.map(({ Key = "", PropagateAtLaunch = false, Value = "" }) => ({
      key: Key,
      value: Value,
      propagateAtLaunch: PropagateAtLaunch,
    })).filter(({ key }) => !key.startsWith("aws:")),
  };
}

function groupLaunch(group: AutoScalingGroup): GroupLaunch {
  const policy = group.MixedInstancesPolicy;
  const template = policy?.LaunchTemplate?.LaunchTemplateSpecification ?? group.LaunchTemplate;
  if (template !== undefined) {
    return {
      kind: "launch-template",
      id: template.LaunchTemplateId ?? "",
      name: template.LaunchTemplateName ?? "",
      version: template.Version ?? "$Default",
      ...(policy !== undefined && { mixedInstances: mixedInstances(policy) }),
    };
  }
  return group.LaunchConfigurationName === undefined
    ? { kind: "none" }
    : { kind: "launch-configuration", name: group.LaunchConfigurationName };
}

function mixedInstances({
  InstancesDistribution: distribution = {},
  LaunchTemplate,
}: MixedInstancesPolicy): MixedInstancesFacts {
  const overrides = LaunchTemplate?.Overrides ?? [];
  return {
    instanceTypes: overrides.map(({ InstanceType = "", WeightedCapacity }) => ({
      type: InstanceType,
      ...(WeightedCapacity !== undefined && { weight: Number(WeightedCapacity) }),
    })),
    onDemandBaseCapacity: distribution.OnDemandBaseCapacity ?? 0,
    onDemandPercentageAboveBaseCapacity: distribution.OnDemandPercentageAboveBaseCapacity ?? 100,
    spotAllocationStrategy: distribution.SpotAllocationStrategy ?? "lowest-price",
    otherAttributes: [
      ...overrides.flatMap((one) =>
        namesOfOthers(one, new Set(["InstanceType", "WeightedCapacity"])),
      ),
      ...namesOfOthers(
        distribution,
        new Set([
          "OnDemandAllocationStrategy",
          "OnDemandBaseCapacity",
          "OnDemandPercentageAboveBaseCapacity",
          "SpotAllocationStrategy",
        ]),
      ),
    ].sort(),
  };
}
