import type { Names } from "../names";
import { normalizeAuthenticationPolicy } from "./normalize-authentication-policy";
import type { Tile } from "../organization";
import { partitionOf } from "../partition";
import { rolePath } from "./role-path";
import type { OrganizationConfig } from "../schema/organization-schema";

/** What tells one tile of ours from another. */
export interface TileIdentity {
  readonly label: string;
  /** Absent: the tile admits any account id. */
  readonly accountId?: string;
  readonly roleNames: Iterable<string>;
}

/** Returns a tile that this configuration owns. */
export function normalizeTile(
  organization: OrganizationConfig,
  { label, accountId, roleNames }: TileIdentity,
  names: Names,
): Tile {
  const { hub, okta } = organization;
  return {
    label,
    ...(accountId !== undefined && { accountId }),
    roleNames: [...new Set(roleNames)].sort(),
    rolePath: rolePath(organization, names),
    samlProviderName: names.samlProvider(),
    partition: partitionOf(hub.regions[0]?.name ?? ""),
    sessionDuration: okta.sessionDuration,
    authenticationPolicy: normalizeAuthenticationPolicy(organization, names),
    ...(okta.webSsoAllowedClient !== undefined && {
      webSsoAllowedClient: okta.webSsoAllowedClient,
    }),
  };
}
