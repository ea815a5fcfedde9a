import type { RegionInventory } from "../inventory/region-inventory";
import type { Exposure } from "./exposure";
import { findBastions } from "./find-bastions";
import { findExposures } from "./find-exposures";
import type { OpenAccess } from "./open-access";

/** Open ports of a region and what looks like a bastion, as far as it could be read. */
export function regionExposure({
  instances,
  name: region,
  securityGroupRules,
}: Pick<RegionInventory, "name" | "instances" | "securityGroupRules">): OpenAccess {
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
