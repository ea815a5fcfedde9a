import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";

/** The keys that an account inherits, filled in. */
export type InheritedConfig = OrganizationConfig["defaults"];

/**
 * Returns what holds for the account: a key of its own file replaces the default of the same name
 * whole, never in part, so that a file shows all there is.
 */
export function mergeDefaults(
  { defaults }: OrganizationConfig,
  account: AccountConfig,
): InheritedConfig {
  const agentUpdates = account.agentUpdates ?? defaults.agentUpdates;
  return {
    accessRoles: account.accessRoles ?? defaults.accessRoles,
    instanceRole: account.instanceRole ?? defaults.instanceRole,
    defaultDocument: account.defaultDocument ?? defaults.defaultDocument,
    ...(agentUpdates !== undefined && { agentUpdates }),
  };
}
