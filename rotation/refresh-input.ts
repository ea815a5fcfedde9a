import type {
  DesiredConfiguration,
  StartInstanceRefreshCommandInput,
} from "@aws-sdk/client-auto-scaling";

import type { MixedInstances, Rotation } from "../model/organization";
import type { GroupInRotation } from "./group-in-rotation";
import type { GroupState, TemplateState } from "./group-state";

/**
 * The refresh that takes a group to its launch template's latest version, with the preferences of the
 * configuration.
 *
 * Where the group names that version already, or no version at all, there is nothing to go back to: AWS
 * would refuse to be asked.
 */
export function refreshInput(
  { place, settings }: GroupInRotation,
  { launch }: GroupState,
  { id, latestVersion }: TemplateState,
): StartInstanceRefreshCommandInput {
  const { mixedInstances, rotation } = settings;
  const version = String(latestVersion);
  const hasWayBack =
    launch !== undefined &&
    !launch.version.startsWith("$") &&
    !(launch.templateId === id && launch.version === version);
  return {
    AutoScalingGroupName: place.group,
    Strategy: "Rolling",
    DesiredConfiguration: desiredConfiguration(id, version, mixedInstances),
    Preferences: preferences(rotation, rotation.autoRollback && hasWayBack),
  };
}

function desiredConfiguration(
  LaunchTemplateId: string,
  Version: string,
  mixed: MixedInstances | undefined,
): DesiredConfiguration {
  if (mixed === undefined) return { LaunchTemplate: { LaunchTemplateId, Version } };
  return {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId, Version },
        Overrides: mixed.instanceTypes.map(({ type, weight }) => ({
          InstanceType: type,
          ...(weight !== undefined && { WeightedCapacity: String(weight) }),
        })),
      },
      InstancesDistribution: {
        OnDemandBaseCapacity: mixed.onDemandBaseCapacity,
        OnDemandPercentageAboveBaseCapacity: mixed.onDemandPercentageAboveBaseCapacity,
        SpotAllocationStrategy: mixed.spotAllocationStrategy,
      },
    },
  };
}

function preferences(
  rotation: Rotation,
  AutoRollback: boolean,
): StartInstanceRefreshCommandInput["Preferences"] {
  return {
    MinHealthyPercentage: rotation.minHealthyPercentage,
    MaxHealthyPercentage: rotation.maxHealthyPercentage,
    SkipMatching: rotation.skipMatching,
    AutoRollback,
    ...(rotation.instanceWarmup !== undefined && { InstanceWarmup: rotation.instanceWarmup }),
    ...(rotation.checkpointPercentages.length > 0 && {
      CheckpointPercentages: [...rotation.checkpointPercentages],
      CheckpointDelay: rotation.checkpointDelay,
    }),
    ...(rotation.alarms.length > 0 && { AlarmSpecification: { Alarms: [...rotation.alarms] } }),
  };
}
