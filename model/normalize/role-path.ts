import type { Names } from "../names";
import type { OrganizationConfig } from "../schema/organization-schema";

/**
 * Returns the IAM path of the access roles, with a slash at both ends. A tile that IT owns names
 * roles by its own pattern, so there the path is what stands before the role's name in it.
 */
export function rolePath({ okta }: OrganizationConfig, names: Names): string {
  if (okta.tile !== "existing") return names.accessRolePath();
  const [, path = ""] =
    /:role\/(.*?)\$\{role\}/.exec(okta.existingTile?.roleValuePattern ?? "") ?? [];
  return `/${path}`;
}
