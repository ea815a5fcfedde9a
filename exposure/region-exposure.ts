import type { RegionInventory } from "../inventory/region-inventory";
import type { Exposure } from "./exposure";
import { findBastions } from "./find-bastions";
import { findExposures } from "./find-exposures";
import type { LikelyBastion } from "./likely-bastion";

/** Open ports of a region and what looks like a bastion, as far as it could be read. */
export function regionExposure({
  instances,
  name: region,
  securityGroupRules,
}: Pick<RegionInventory, "name" | "instances" | "securityGroupRules">): {
  readonly exposures: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
} {
  const rules = securityGroupRules.known ? securityGroupRules.value : [];
  const hosts = instances.known ? instances.value : [];
  const exposures = findExposures({ region, rules, instances: hosts });
  return { exposures, bastions: findBastions({ region, instances: hosts, exposures }) };
}
