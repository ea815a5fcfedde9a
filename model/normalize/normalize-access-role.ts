import { documentKeysOf } from "./document-keys-of";
import type { InheritedConfig } from "./merge-defaults";
import type { NamedAccount } from "./named-account";
import type { Names } from "../names";
import type { AccessRole } from "../organization";
import { rolePath } from "./role-path";
import type { OrganizationConfig } from "../schema/organization-schema";

/** Okta's limit for the description of a group. */
const maximumGroupDescription = 1024;

/** Returns one access role and its group. */
export function normalizeAccessRole(
  organization: OrganizationConfig,
  account: NamedAccount,
  name: string,
  role: InheritedConfig["accessRoles"][string],
  names: Names,
): AccessRole {
  const { id, regions, sharingCell } = account.config;
  const { description, policy, documentCheck, hostTags, maxSessionDuration } = role;
  const active = regions.filter(({ lifecycle }) => lifecycle === "active");
  return {
    name,
    path: rolePath(organization, names),
    description,
    groupName: names.group(id, name),
    groupDescription: `${description} (role ${name} in AWS account ${account.name}, ${id})`.slice(
      0,
      maximumGroupDescription,
    ),
    policy,
    documentCheck,
    documentArns: active
      .flatMap((region) =>
        documentKeysOf(organization, role).map((key) =>
          names.documentArn(region.name, sharingCell, key),
        ),
      )
      .sort(),
    hostTags,
    maxSessionDuration,
    ...(role.permissionsBoundary !== undefined && {
      permissionsBoundaryArn: names.policyArn(id, role.permissionsBoundary),
    }),
  };
}
