import { declaredAccess } from "../exposure/declared-access";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { CutoverFacts } from "./cutover-facts";
import { legacyHosts } from "./legacy-hosts";

export interface WatchedHosts {
  readonly instances: readonly InstanceFacts[];
  /** Bastion groups that have no instance now, by their names: they may have had some. */
  readonly emptyGroups: readonly string[];
}

/** Where people may still come in by SSH or RDP: at bastions, and behind any port that is open. */
export function watchedHosts(
  facts: Pick<CutoverFacts, "account" | "bastions" | "exposures">,
  { autoScalingGroups, instances, name: region }: RegionInventory,
): WatchedHosts {
  const isLegacy = legacyHosts(facts);
  const open = new Set(facts.exposures.flatMap(({ instanceIds }) => instanceIds));
  const all = instances.known ? instances.value : [];
  const there = new Set(
    (autoScalingGroups.known ? autoScalingGroups.value : []).map(({ name }) => name),
  );
  const filled = new Set(all.map(({ autoScalingGroupName }) => autoScalingGroupName));
  return {
    instances: all.filter((one) => isLegacy(region, one) || open.has(one.instanceId)),
    emptyGroups: declaredAccess(facts.account).hosts.flatMap(({ host, region: place }) =>
      place === region &&
      host.kind === "auto-scaling-group" &&
      there.has(host.name) &&
      !filled.has(host.name)
        ? host.name
        : [],
    ),
  };
}
