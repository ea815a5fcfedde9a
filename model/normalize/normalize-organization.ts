import type { NamedAccount } from "./named-account";
import { Names } from "../names";
import { normalizeAccount } from "./normalize-account";
import { normalizeHub } from "./normalize-hub";
import type { Organization } from "../organization";
import { partitionOf } from "../partition";
import type { OrganizationConfig } from "../schema/organization-schema";

/**
 * Turns checked configuration into the slices that stacks are built from.
 *
 * Pure: equal configuration gives equal slices, whatever the order of the files. An account's slice
 * depends on the organization's file and its own alone, so an unchanged account stays unchanged.
 */
export function normalizeOrganization(
  organization: OrganizationConfig,
  accounts: readonly NamedAccount[],
): Organization {
  const { accountId, regions } = organization.hub;
  const names = new Names({
    prefix: organization.namePrefix,
    hubAccountId: accountId,
    partition: partitionOf(regions[0]?.name ?? ""),
  });
  const sorted = [...accounts].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    namePrefix: organization.namePrefix,
    readOnlyRoleTemplate: organization.terraform.readOnlyRole.replaceAll(
      "{partition}",
      partitionOf(regions[0]?.name ?? ""),
    ),
    hub: normalizeHub(organization, sorted, names),
    accounts: sorted.map((account) => normalizeAccount(organization, account, names)),
  };
}
