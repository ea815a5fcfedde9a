import type { Exposure } from "../exposure/exposure";
import type { LikelyBastion } from "../exposure/likely-bastion";
import type { AccountInventory } from "../inventory/account-inventory";
import type { Logins } from "../inventory/logins/read-logins";
import type { Readable } from "../inventory/readable";
import type { Account } from "../model/organization";

/** What the steps of one account's cutover are judged by. */
export interface CutoverFacts {
  readonly account: Account;
  readonly inventory: AccountInventory;
  readonly exposures: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
  /** By region; absent: nobody asked. */
  readonly logins?: ReadonlyMap<string, Readable<Logins>>;
}
