import type { RegionInventory } from "../inventory/region-inventory";
import type { Exposure } from "./exposure";
import { findBastions } from "./find-bastions";
import { findExposures } from "./find-exposures";
import type { LikelyBastion } from "./likely-bastion";

export interface RegionExposure {
  /** Open ports: zero is the goal. */
  readonly exposures: readonly Exposure[];
  /**
   * Rules by which security groups admit each other on more than SSH or RDP, such as the rule that
   * AWS gives to every default group: the traffic of services. They are no open ports to close.
   */
  readonly internal: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
}

/** Open ports of a region and what looks like a bastion, as far as it could be read. */
export function regionExposure({
  instances,
  name: region,
  securityGroupRules,
}: Pick<RegionInventory, "name" | "instances" | "securityGroupRules">): RegionExposure {
  const rules = securityGroupRules.known ? securityGroupRules.value : [];
  const hosts = instances.known ? instances.value : [];
  const found = findExposures({ region, rules, instances: hosts });
  const isInternal = ({ broad, reach }: Exposure): boolean => broad && reach === "security-group";
  const exposures = found.filter((one) => !isInternal(one));
  return {
    exposures,
    internal: found.filter(isInternal),
    bastions: findBastions({ region, instances: hosts, exposures }),
  };
}
