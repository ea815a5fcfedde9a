import type {
  AutoScalingGroupFacts,
  MixedInstancesFacts,
} from "../inventory/facts/auto-scaling-group-facts";
import type { RegionInventory } from "../inventory/region-inventory";

/** An entry of `autoScalingGroups`, or why there can be none. */
export type AutoScalingGroupEntry =
  | { readonly possible: true; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly possible: false; readonly why: readonly string[] };

/**
 * Says in the words of the configuration what a group is, all of it or nothing. Within its limits its
 * size stays with whoever scales it, and `bastionless rotate` replaces its instances.
 *
 * @param launchTemplate key of its launch template
 * @param scheduledActions of the region
 */
export function autoScalingGroupEntry(
  group: AutoScalingGroupFacts,
  launchTemplate: string,
  scheduledActions: RegionInventory["scheduledActions"],
): AutoScalingGroupEntry {
  const mixed = group.launch.kind === "launch-template" ? group.launch.mixedInstances : undefined;
  const why = [...obstacles(group, mixed), ...scheduleObstacles(group, scheduledActions)];
  if (why.length > 0) return { possible: false, why };

  const isDefault = group.terminationPolicies.join() === "Default";
  const healthCheck = {
    ...(group.healthCheckType !== "EC2" && { type: group.healthCheckType }),
    ...(group.healthCheckGracePeriod !== 300 && { gracePeriod: group.healthCheckGracePeriod }),
  };
  const tags = (propagated: boolean): Readonly<Record<string, string>> =>
    Object.fromEntries(
      group.tags
        .filter(({ propagateAtLaunch }) => propagateAtLaunch === propagated)
        .map(({ key, value }) => [key, value]),
    );
  return {
    possible: true,
    entry: {
      name: group.name,
      adopt: true,
      launchTemplate,
      subnetIds: group.subnetIds,
      minSize: group.minSize,
      maxSize: group.maxSize,
      ...(mixed !== undefined && { mixedInstances: mixedInstances(mixed) }),
      ...(group.targetGroupArns.length > 0 && { targetGroupArns: group.targetGroupArns }),
      ...(Object.keys(healthCheck).length > 0 && { healthCheck }),
      ...(!isDefault && { terminationPolicies: group.terminationPolicies }),
      ...(group.suspendedProcesses.length > 0 && { suspendedProcesses: group.suspendedProcesses }),
      ...(group.enabledMetrics.length > 0 && { enabledMetrics: group.enabledMetrics }),
      ...(group.protectFromScaleIn && { protectFromScaleIn: true }),
      ...(group.capacityRebalance && { capacityRebalance: true }),
      ...(group.defaultCooldown !== 300 && { defaultCooldown: group.defaultCooldown }),
      ...(group.maxInstanceLifetime !== undefined &&
        group.maxInstanceLifetime > 0 && { maxInstanceLifetime: group.maxInstanceLifetime }),
      rotation: { startedBy: "rotate" },
      ...(Object.keys(tags(false)).length > 0 && { tags: tags(false) }),
      ...(Object.keys(tags(true)).length > 0 && { propagatedTags: tags(true) }),
    },
  };
}

function mixedInstances(policy: MixedInstancesFacts): Readonly<Record<string, unknown>> {
  return {
    instanceTypes: policy.instanceTypes,
    onDemandBaseCapacity: policy.onDemandBaseCapacity,
    onDemandPercentageAboveBaseCapacity: policy.onDemandPercentageAboveBaseCapacity,
    spotAllocationStrategy: policy.spotAllocationStrategy,
  };
}

function obstacles(
  { healthCheckType, otherAttributes, subnetIds }: AutoScalingGroupFacts,
  mixed: MixedInstancesFacts | undefined,
): readonly string[] {
  const others = [...otherAttributes, ...(mixed?.otherAttributes ?? [])];
  return [
    ...(others.length === 0
      ? []
      : [`it sets ${others.join(", ")}, which the configuration cannot say`]),
    ...(subnetIds.length === 0 ? ["it names no subnet"] : []),
    ...(["EC2", "ELB"].includes(healthCheckType)
      ? []
      : [`its health check is ${healthCheckType}; EC2 and ELB are known`]),
    ...(mixed?.instanceTypes.length === 0
      ? ["its mixed instances policy names no instance type"]
      : []),
  ];
}

/** Whoever changes the limits by the clock would find those of the file after each apply. */
function scheduleObstacles(
  { name: group }: AutoScalingGroupFacts,
  scheduledActions: RegionInventory["scheduledActions"],
): readonly string[] {
  if (!scheduledActions.known) return ["its scheduled actions could not be read"];
  const names = scheduledActions.value
    .filter(({ autoScalingGroupName }) => autoScalingGroupName === group)
    .filter(({ maxSize, minSize }) => maxSize !== undefined || minSize !== undefined)
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        `its least or greatest size is set by the scheduled actions ${names.join(", ")}, which the configuration cannot say`,
      ];
}
