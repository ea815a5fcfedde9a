import type { LegacyAccess } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { entriesOfRegion } from "./entries-of-region";

/** Returns the legacy access of one region of an account, in the order of its keys. */
export function normalizeLegacyAccess(account: AccountConfig, region: string): LegacyAccess[] {
  return entriesOfRegion(account, account.legacyAccess, region).map(
    ([key, { autoScalingGroups, ingressRules, instanceIds, lifecycle }]) => ({
      key,
      lifecycle,
      instanceIds,
      autoScalingGroupNames: autoScalingGroups,
      ingressRules,
    }),
  );
}
