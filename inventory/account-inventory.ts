import type { IamInventory } from "./iam-inventory";
import type { Readable } from "./readable";
import type { RegionInventory } from "./region-inventory";

/** What is in one account, as far as sessions and SSH are concerned: read, never written. */
export interface AccountInventory {
  /** In the order in which they were asked for. */
  readonly regions: readonly RegionInventory[];
  readonly iam: Readable<IamInventory>;
}
