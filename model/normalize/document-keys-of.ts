import type { InheritedConfig } from "./merge-defaults";
import type { OrganizationConfig } from "../schema/organization-schema";

/** Returns the keys of the documents that a role may start, sorted: all, unless it lists some. */
export function documentKeysOf(
  { documents }: OrganizationConfig,
  role: InheritedConfig["accessRoles"][string],
): string[] {
  return [...new Set(role.documents ?? Object.keys(documents))].sort();
}
