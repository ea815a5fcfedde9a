import { readFileSync } from "node:fs";

import type { Organization } from "../../model/organization";
import { accountFile, type AccountFile } from "../account-file";
import { accountsWithoutFile } from "../inventory/accounts-without-file";
import type { AccountToRead } from "../inventory/look-at-accounts";

/** An account that `discover` reads, with its file or the place of the one that it would get. */
export interface AccountToDiscover extends AccountToRead {
  readonly place: AccountFile;
  /** Absent: the account has no file yet. */
  readonly text?: string;
  readonly regions: readonly string[];
}

/** The selected accounts of the configuration. */
export function configuredAccounts(
  { accounts }: Organization,
  selected: ReadonlySet<string>,
  config: string,
): readonly AccountToDiscover[] {
  return accounts
    .filter(({ lifecycle, name }) => selected.has(name) && lifecycle === "active")
    .map(({ accountId, name, regions, terraform }) => {
      const place = accountFile(config, name);
      const active = regions.filter(({ lifecycle }) => lifecycle === "active");
      return {
        name,
        accountId,
        readOnlyRoleArn: terraform.readOnlyRoleArn,
        homeRegion: active[0]?.name ?? "",
        place,
        text: readFileSync(place.file, "utf8"),
        regions: active.map((region) => region.name),
      };
    });
}

/** The accounts of the AWS organization that have no file, each with the place of the one that it would get. */
export async function newAccounts(
  organization: Organization,
  config: string,
  signal: AbortSignal,
): Promise<readonly AccountToDiscover[]> {
  return (await accountsWithoutFile(organization, signal)).map((account) => ({
    ...account,
    place: accountFile(config, account.name),
  }));
}
