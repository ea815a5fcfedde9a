import type { RegionInventory } from "../inventory/region-inventory";

/** What open ports are told by in one region, and no more of it. */
export type ExposureInventory = Pick<
  RegionInventory,
  "name" | "instances" | "securityGroupRules" | "serviceInterfaces"
>;
