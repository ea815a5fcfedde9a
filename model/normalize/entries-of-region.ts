import type { AccountConfig } from "../schema/account-schema";

/**
 * The entries of a map of the account that belong to one region, in the order of their keys. An entry
 * may leave its region out where there is no choice.
 */
export function entriesOfRegion<Entry extends { readonly region?: string }>(
  account: AccountConfig,
  entries: Readonly<Record<string, Entry>>,
  region: string,
): [key: string, entry: Entry][] {
  return Object.entries(entries)
    .filter(([, entry]) => (entry.region ?? onlyActiveRegion(account)) === region)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function onlyActiveRegion({ regions }: AccountConfig): string | undefined {
  const active = regions.filter(({ lifecycle }) => lifecycle === "active");
  return active.length === 1 ? active[0]?.name : undefined;
}
