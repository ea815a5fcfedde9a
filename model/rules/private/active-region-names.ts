import type { AccountConfig } from "../../schema/account-schema";

/** Names of the active regions of an account, in its order. */
export function activeRegionNames({ regions }: AccountConfig): readonly string[] {
  return regions.filter(({ lifecycle }) => lifecycle === "active").map(({ name }) => name);
}
