import type { Account } from "../../model/organization";
import type { AccountToRead } from "./look-at-accounts";

/** An account of the configuration, to be read with its read-only role. */
export function accountToRead(account: Account): AccountToRead & { readonly account: Account } {
  return {
    account,
    name: account.name,
    accountId: account.accountId,
    readOnlyRoleArn: account.terraform.readOnlyRoleArn,
    homeRegion: account.regions[0]?.name ?? "",
  };
}
