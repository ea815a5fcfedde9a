import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

import type { GroupInRotation } from "./group-in-rotation";
import type { TemplateState } from "./group-state";

/** What a group is to launch from: its launch template's latest version, as its file says it. */
export function desiredConfiguration(
  { mixedInstances: mixed }: GroupInRotation["settings"],
  { id, latestVersion }: TemplateState,
): DesiredConfiguration {
  const launch = { LaunchTemplateId: id, Version: String(latestVersion) };
  if (mixed === undefined) return { LaunchTemplate: launch };
  return {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: launch,
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
