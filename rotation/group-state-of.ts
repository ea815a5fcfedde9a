import type {
  AutoScalingGroup,
  DesiredConfiguration,
  LaunchTemplateSpecification,
  MixedInstancesPolicy,
} from "@aws-sdk/client-auto-scaling";

import { launchedFrom } from "./launched-from";
import type { GroupState, LaunchState } from "./group-state";

/** An Auto Scaling group as the API shows it. */
export function groupStateOf(group: AutoScalingGroup): GroupState {
  const launch = launchStateOf(group);
  return {
    name: group.AutoScalingGroupName ?? "",
    ...(launch !== undefined && { launch }),
    instances: (group.Instances ?? []).map(
      ({ InstanceId = "", LaunchTemplate, LifecycleState = "", ProtectedFromScaleIn = false }) => ({
        instanceId: InstanceId,
        lifecycleState: LifecycleState,
        protectedFromScaleIn: ProtectedFromScaleIn,
        ...(LaunchTemplate !== undefined && {
          launchTemplate: {
            id: LaunchTemplate.LaunchTemplateId ?? "",
            version: LaunchTemplate.Version ?? "",
          },
        }),
      }),
    ),
    suspendedProcesses: (group.SuspendedProcesses ?? []).flatMap(
      ({ ProcessName }) => ProcessName ?? [],
    ),
  };
}

function launchStateOf({
  LaunchTemplate,
  MixedInstancesPolicy,
}: AutoScalingGroup): LaunchState | undefined {
  const configuration: DesiredConfiguration =
    MixedInstancesPolicy === undefined
      ? { LaunchTemplate: LaunchTemplate && byId(LaunchTemplate) }
      : { MixedInstancesPolicy: policyById(MixedInstancesPolicy) };
  const launch = launchedFrom(configuration);
  return launch === undefined ? undefined : { ...launch, configuration };
}

/** What AWS shows has id and name; what it is given may have one of them. */
function byId({
  LaunchTemplateId,
  Version,
}: LaunchTemplateSpecification): LaunchTemplateSpecification {
  return { LaunchTemplateId, Version };
}

function policyById({ LaunchTemplate, ...policy }: MixedInstancesPolicy): MixedInstancesPolicy {
  const { LaunchTemplateSpecification: launch, Overrides } = LaunchTemplate ?? {};
  return {
    ...policy,
    LaunchTemplate: {
      LaunchTemplateSpecification: launch && byId(launch),
      Overrides: Overrides?.map(({ LaunchTemplateSpecification: own, ...override }) => ({
        ...override,
        ...(own !== undefined && { LaunchTemplateSpecification: byId(own) }),
      })),
    },
  };
}
