import { readFileSync } from "node:fs";

import { freeSharingCell } from "../../model/edit/free-sharing-cell";
import { newAccountFile } from "../../model/edit/new-account-file";
import type { Organization } from "../../model/organization";
import { accountFile, type AccountFile } from "../account-file";
import { accountsWithoutFile } from "../inventory/accounts-without-file";
import type { AccountToRead } from "../inventory/look-at-accounts";

/** An account that `discover` reads, with its file or the place of the one that it would get. */
export interface AccountToDiscover extends AccountToRead {
  readonly place: AccountFile;
  /** Of its file, or of the one that it would get if nothing were in it. */
  readonly text: string;
  /** Whether it has no file yet. */
  readonly isNew: boolean;
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
        isNew: false,
        regions: active.map((region) => region.name),
      };
    });
}

/**
 * The accounts of the AWS organization that have no file, each with the one that it would get.
 *
 * @throws Error when AWS Organizations does not answer
 */
export async function newAccounts(
  organization: Organization,
  config: string,
  signal: AbortSignal,
): Promise<readonly AccountToDiscover[]> {
  const cells: number[] = [];
  return (await accountsWithoutFile(organization, signal)).map((account) => {
    const sharingCell = freeSharingCell(organization, cells);
    cells.push(sharingCell);
    const { accountId: id, regions } = account;
    return {
      ...account,
      place: accountFile(config, account.name),
      text: newAccountFile({ id, regions, sharingCell, owners: [] }),
      isNew: true,
    };
  });
}
