import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { DeclaredHosts } from "./declared-hosts";

/** A region with the instances in it that nobody takes for a bastion. */
export interface StayingInstances {
  readonly region: RegionInventory;
  readonly instances: readonly InstanceFacts[];
}

/** An instance that no group replaces. */
export interface StandaloneInstance {
  readonly region: RegionInventory;
  readonly instance: InstanceFacts;
  /** `undefined`: nobody could read it. */
  readonly isOnline: boolean | undefined;
}

/** Those of a region that stay: what the file lists as legacy access goes one day. */
export function standaloneInstances(
  { instances, region }: StayingInstances,
  { known }: DeclaredHosts,
): readonly StandaloneInstance[] {
  const { agents, name } = region;
  const online = agents.known
    ? new Set(
        agents.value
          .filter(({ pingStatus }) => pingStatus === "Online")
          .map(({ instanceId }) => instanceId),
      )
    : undefined;
  return instances
    .filter(({ autoScalingGroupName }) => autoScalingGroupName === undefined)
    .filter(({ instanceId }) => !known.has(`${name} ${instanceId}`))
    .map((instance) => ({ region, instance, isOnline: online?.has(instance.instanceId) }));
}
