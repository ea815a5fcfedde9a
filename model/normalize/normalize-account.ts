import { accountTags } from "./account-tags";
import { mergeDefaults } from "./merge-defaults";
import type { NamedAccount } from "./named-account";
import type { Names } from "../names";
import { normalizeAccessRole } from "./normalize-access-role";
import { normalizeAccountRegion } from "./normalize-account-region";
import { normalizeExistingInstanceRoles } from "./normalize-existing-instance-roles";
import { normalizeStackSettings } from "./normalize-stack-settings";
import { normalizeTile } from "./normalize-tile";
import type { Account, AccountTile } from "../organization";
import type { OrganizationConfig } from "../schema/organization-schema";

/** Returns one account's slice; it depends on no other account. */
export function normalizeAccount(
  organization: OrganizationConfig,
  account: NamedAccount,
  names: Names,
): Account {
  const { name, config } = account;
  const { id, lifecycle, owners } = config;
  const { accessRoles, instanceRole } = mergeDefaults(organization, config);
  const roleNames = Object.keys(accessRoles).sort();
  return {
    ...normalizeStackSettings(organization, {
      name,
      accountId: id,
      lifecycle,
      tags: accountTags(config),
    }),
    hubAccountId: organization.hub.accountId,
    owners,
    regions: config.regions.map((region) =>
      normalizeAccountRegion(organization, config, region, names),
    ),
    tile: normalizeAccountTile(organization, account, roleNames, names),
    samlProviderName: samlProviderName(organization, names),
    accessRoles: Object.entries(accessRoles)
      .map(([role, settings]) => normalizeAccessRole(organization, account, role, settings, names))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    instanceRole: {
      name: names.instanceRole(),
      path: names.instanceRolePath(),
      policy: instanceRole.policy,
      ...(instanceRole.permissionsBoundary !== undefined && {
        permissionsBoundaryArn: names.policyArn(id, instanceRole.permissionsBoundary),
      }),
    },
    existingInstanceRoles: normalizeExistingInstanceRoles(organization, config, names),
    ...(config.defaultHostManagement && {
      defaultHostManagement: {
        roleName: names.defaultHostManagementRole(),
        rolePath: names.instanceRolePath(),
        ...(instanceRole.permissionsBoundary !== undefined && {
          permissionsBoundaryArn: names.policyArn(id, instanceRole.permissionsBoundary),
        }),
      },
    }),
  };
}

function normalizeAccountTile(
  organization: OrganizationConfig,
  { name, config }: NamedAccount,
  roleNames: readonly string[],
  names: Names,
): AccountTile {
  const { tile, existingTile } = organization.okta;
  switch (tile) {
    case "account": {
      const label = names.accountTileLabel(name);
      const identity = { label, accountId: config.id, roleNames };
      return { kind: "account", tile: normalizeTile(organization, identity, names) };
    }
    case "shared":
      return { kind: "shared", label: names.sharedTileLabel() };
    case "existing":
      return {
        kind: "existing",
        ...(existingTile?.appId !== undefined && { appId: existingTile.appId }),
      };
  }
}

/** Where IT owns the tile, it owns the SAML provider behind it too. */
function samlProviderName({ okta }: OrganizationConfig, names: Names): string {
  const existing = okta.tile === "existing" ? okta.existingTile : undefined;
  return existing?.samlProviderName ?? names.samlProvider();
}
