import type { AccountDiscovery } from "../../adoption/discovery";

/** The discovery of an account of which nothing could be found out. */
export function unreadableAccount(
  { accountId, name }: Pick<AccountDiscovery, "accountId" | "name">,
  error: unknown,
): AccountDiscovery {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    name,
    accountId,
    owners: [],
    counts: { instances: 0, managed: 0, autoScalingGroups: 0, launchTemplates: 0, keyPairs: 0 },
    adoptions: [],
    handOvers: [],
    handOverFiles: [],
    bastions: [],
    exposures: [],
    unread: [{ what: "the account", why: why.replace(/\.$/, "") }],
  };
}
