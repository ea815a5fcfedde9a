import type { AccountAdditions } from "./account-additions";

/**
 * Why the configuration would refuse parts of an account's file, each in a few words; empty: it takes
 * them.
 */
export type ConfigurationCheck = (additions: Partial<AccountAdditions>) => readonly string[];
