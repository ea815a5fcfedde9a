import type { RegionInventory } from "../region-inventory";

/** What sessions depend on in one region, and no more of it. */
export type HostInventory = Pick<
  RegionInventory,
  "instances" | "agents" | "securityGroupRules" | "network" | "defaultHostManagementRole"
>;
