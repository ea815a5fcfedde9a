import { readFileSync } from "node:fs";

import {
  listOrganizationAccounts,
  type OrganizationAccount,
} from "../../inventory/list-organization-accounts";
import { freeSharingCell } from "../../model/edit/free-sharing-cell";
import { newAccountFile } from "../../model/edit/new-account-file";
import type { Organization } from "../../model/organization";
import { accountFile, type AccountFile } from "../account-file";
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
 * The accounts of the AWS organization that have no file: they are read in the hub's regions.
 *
 * @throws Error when AWS Organizations does not answer
 */
export async function accountsWithoutFile(
  organization: Organization,
  config: string,
  signal: AbortSignal,
): Promise<readonly AccountToDiscover[]> {
  const { accounts, hub, readOnlyRoleTemplate } = organization;
  const regions = hub.regions
    .filter(({ lifecycle }) => lifecycle === "active")
    .map(({ name }) => name);
  const homeRegion = regions[0] ?? "";
  const known = new Set([hub, ...accounts].map(({ accountId }) => accountId));
  const taken = new Set(["hub", ...accounts.map(({ name }) => name)]);
  const cells: number[] = [];
  return (await listOrganizationAccounts(homeRegion, { signal }))
    .filter(({ accountId }) => !known.has(accountId))
    .map((account) => {
      const name = fileName(account, taken);
      const sharingCell = freeSharingCell(organization, cells);
      cells.push(sharingCell);
      return {
        name,
        accountId: account.accountId,
        readOnlyRoleArn: readOnlyRoleTemplate.replaceAll("{accountId}", account.accountId),
        homeRegion,
        place: accountFile(config, name),
        text: newAccountFile({ id: account.accountId, regions, sharingCell, owners: [] }),
        isNew: true,
        regions,
      };
    });
}

/** Names in AWS Organizations are free texts, and need not be different. */
function fileName({ accountId, name }: OrganizationAccount, taken: Set<string>): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  const free = words === "" || taken.has(words) ? `account-${accountId}` : words;
  taken.add(free);
  return free;
}
