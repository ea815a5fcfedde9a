import type { Account } from "../model/organization";

/** The maps of an account's file whose entries need a key. */
export type HostMap = "launchTemplates" | "autoScalingGroups" | "legacyAccess";

/** What an account's file has already, so that nobody proposes it again. */
export interface DeclaredHosts {
  /** Keys that are taken, by their map. */
  readonly keys: Readonly<Record<HostMap, readonly string[]>>;
  /** Whether an entry has to name its region. */
  readonly severalRegions: boolean;
  /**
   * `us-east-1 template web`, `us-east-1 group web-prod`, `us-east-1 lt-…`, `us-east-1 sgr-…`,
   * `us-east-1 i-…`.
   */
  readonly known: ReadonlySet<string>;
  readonly existingInstanceRoles: readonly string[];
  /** Names of roles that this configuration makes. */
  readonly ownRoles: readonly string[];
}

export function declaredHosts(account: Account): DeclaredHosts {
  const { defaultHostManagement, existingInstanceRoles, instanceRole, regions } = account;
  return {
    keys: {
      launchTemplates: keysOf(regions.flatMap(({ launchTemplates }) => launchTemplates)),
      autoScalingGroups: keysOf(regions.flatMap(({ autoScalingGroups }) => autoScalingGroups)),
      legacyAccess: keysOf(regions.flatMap(({ legacyAccess }) => legacyAccess)),
    },
    severalRegions: regions.length > 1,
    known: new Set(
      regions.flatMap(({ autoScalingGroups, launchTemplates, legacyAccess, name: region }) =>
        [
          ...autoScalingGroups.map(({ name }) => `group ${name}`),
          ...launchTemplates.flatMap(({ adoptedId, name }) => [
            `template ${name}`,
            ...(adoptedId === undefined ? [] : [adoptedId]),
          ]),
          ...legacyAccess.flatMap(({ autoScalingGroupNames, ingressRules, instanceIds }) => [
            ...autoScalingGroupNames.map((name) => `group ${name}`),
            ...ingressRules.map(({ ruleId }) => ruleId),
            ...instanceIds,
          ]),
        ].map((what) => `${region} ${what}`),
      ),
    ),
    existingInstanceRoles: existingInstanceRoles.map(({ name }) => name),
    ownRoles: [
      instanceRole.name,
      ...(defaultHostManagement === undefined ? [] : [defaultHostManagement.roleName]),
    ],
  };
}

function keysOf(entries: readonly { readonly key: string }[]): readonly string[] {
  return entries.map(({ key }) => key);
}
