import type { RegionInventory } from "../inventory/region-inventory";
import type { Exposure } from "./exposure";
import type { ExposureInventory } from "./exposure-inventory";
import { findBastions } from "./find-bastions";
import { findExposures } from "./find-exposures";
import type { OpenAccess } from "./open-access";

/** Open ports of a region and what looks like a bastion, as far as it could be read. */
export function regionExposure({
  autoScalingGroups,
  instances,
  name: region,
  securityGroupRules,
  serviceInterfaces,
}: ExposureInventory & Partial<Pick<RegionInventory, "autoScalingGroups">>): OpenAccess {
  const rules = securityGroupRules.known ? securityGroupRules.value : [];
  const hosts = instances.known ? instances.value : [];
  const all = findExposures({ region, rules, instances: hosts, serviceInterfaces });
  const found = all.filter((one) => !isInternal(one));
  // Where nobody could read the instances, every rule may lead to one.
  const isOfService = ({ instanceIds, services = [] }: Exposure): boolean =>
    instances.known && instanceIds.length === 0 && services.length > 0;
  return {
    exposures: found.filter((one) => !isOfService(one)),
    ofServices: found.filter(isOfService),
    internal: all.filter(isInternal),
    bastions: findBastions({
      region,
      instances: hosts,
      groups: autoScalingGroups?.known === true ? autoScalingGroups.value : [],
      exposures: found,
    }),
  };
}

function isInternal({ broad, reach }: Exposure): boolean {
  return broad && reach === "security-group";
}
