import type { AccountConfig } from "../../schema/account-schema";
import { activeRegionNames } from "./active-region-names";

/** The region that an entry is in; `undefined` where it names none and there are several. */
export function regionOfEntry(
  account: AccountConfig,
  entry: { readonly region?: string } | undefined,
): string | undefined {
  const active = activeRegionNames(account);
  return entry?.region ?? (active.length === 1 ? active[0] : undefined);
}
