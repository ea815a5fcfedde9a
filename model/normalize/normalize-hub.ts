import { accountPrincipals } from "./account-principals";
import type { NamedAccount } from "./named-account";
import type { Names } from "../names";
import { normalizeAuthenticationPolicy } from "./normalize-authentication-policy";
import { normalizeHubRegion } from "./normalize-hub-region";
import { normalizeStackSettings } from "./normalize-stack-settings";
import { normalizeTile } from "./normalize-tile";
import type { Hub } from "../organization";
import type { OrganizationConfig } from "../schema/organization-schema";

/** Returns the hub's slice; of the accounts it knows ids, cells, regions and roles. */
export function normalizeHub(
  organization: OrganizationConfig,
  accounts: readonly NamedAccount[],
  names: Names,
): Hub {
  const { hub, okta, organizationId } = organization;
  const active = accounts.filter(({ config }) => config.lifecycle === "active");
  const principals = accountPrincipals(
    organization,
    active.map(({ config }) => config),
    names,
  );
  const roleNames = principals.accessRoleNames;
  const door = normalizeAuthenticationPolicy(organization, names);
  return {
    ...normalizeStackSettings(organization, {
      name: "hub",
      accountId: hub.accountId,
      lifecycle: "active",
      tags: {},
    }),
    organizationId,
    regions: hub.regions.map((region) =>
      normalizeHubRegion(organization, region, { accounts: active, principals }, names),
    ),
    ...(okta.tile !== "existing" &&
      door.kind === "managed" && {
        managedAuthenticationPolicy: {
          name: door.name,
          description: "Two factors for the AWS tiles",
          reAuthenticationFrequency: okta.reAuthenticationFrequency,
        },
      }),
    // A tile admits at least one role: without any there is nobody to let in yet.
    ...(okta.tile === "shared" &&
      roleNames.length > 0 && {
        sharedTile: normalizeTile(
          organization,
          { label: names.sharedTileLabel(), roleNames },
          names,
        ),
      }),
  };
}
