import type { StartInstanceRefreshCommandInput } from "@aws-sdk/client-auto-scaling";

import type { Rotation } from "../model/organization";
import { desiredConfiguration } from "./desired-configuration";
import type { GroupInRotation } from "./group-in-rotation";
import type { TemplateState } from "./group-state";
import type { WayBack } from "./way-back";

/**
 * The refresh that takes a group to its launch template's latest version, with the preferences of the
 * configuration. Where there is no way back, AWS would refuse to be asked for one; a group that has had
 * to be given the version is refreshed to what it has.
 */
export function refreshInput(
  { place, settings }: GroupInRotation,
  template: TemplateState,
  back: WayBack,
): StartInstanceRefreshCommandInput {
  const { rotation } = settings;
  return {
    AutoScalingGroupName: place.group,
    Strategy: "Rolling",
    ...((back.open || back.first === undefined) && {
      DesiredConfiguration: desiredConfiguration(settings, template),
    }),
    Preferences: preferences(rotation, rotation.autoRollback && back.open),
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
    ScaleInProtectedInstances: rotation.scaleInProtectedInstances,
    StandbyInstances: rotation.standbyInstances,
    ...(rotation.instanceWarmup !== undefined && { InstanceWarmup: rotation.instanceWarmup }),
    ...(rotation.checkpointPercentages.length > 0 && {
      CheckpointPercentages: [...rotation.checkpointPercentages],
      CheckpointDelay: rotation.checkpointDelay,
    }),
    ...(rotation.alarms.length > 0 && { AlarmSpecification: { Alarms: [...rotation.alarms] } }),
  };
}
