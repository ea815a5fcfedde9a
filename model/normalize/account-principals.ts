import type { Names } from "../names";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";
import { mergeDefaults } from "./merge-defaults";

/** The roles of active accounts that the hub has to know of. */
export interface AccountPrincipals {
  /** Names of all access roles. */
  readonly accessRoleNames: readonly string[];
  /** ARNs of the instance roles that were made elsewhere. */
  readonly instanceRoleArns: readonly string[];
}

/** @param accounts retired ones are left out here */
export function accountPrincipals(
  organization: OrganizationConfig,
  accounts: readonly AccountConfig[],
  names: Names,
): AccountPrincipals {
  const active = accounts.filter(({ lifecycle }) => lifecycle === "active");
  return {
    accessRoleNames: active.flatMap((account) =>
      Object.keys(mergeDefaults(organization, account).accessRoles),
    ),
    instanceRoleArns: active.flatMap(({ id, existingInstanceRoles }) =>
      Object.entries(existingInstanceRoles).map(([name, { path }]) =>
        names.roleArn(id, path, name),
      ),
    ),
  };
}
