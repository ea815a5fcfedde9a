import type { AccountDiagnosis } from "../doctor/diagnosis";
import type { OpenAccess } from "../exposure/open-access";
import type { AccountInventory } from "../inventory/account-inventory";
import type { Logins } from "../inventory/logins/read-logins";
import type { Readable } from "../inventory/readable";
import type { Account } from "../model/organization";

/** What the steps of one account's cutover are judged by. */
export interface CutoverFacts extends Pick<OpenAccess, "exposures" | "ofServices" | "bastions"> {
  readonly account: Account;
  readonly inventory: AccountInventory;
  /** Whether sessions are possible, as doctor found it. */
  readonly diagnosis: AccountDiagnosis;
  /** By region; absent: nobody asked. */
  readonly logins?: ReadonlyMap<string, Readable<Logins>>;
}
