import { readFileSync } from "node:fs";

import {
  listOrganizationAccounts,
  type OrganizationAccount,
} from "../../inventory/list-organization-accounts";
import type { Organization } from "../../model/organization";
import { accountFile, type AccountFile } from "../account-file";
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

/**
 * The accounts of the AWS organization that have no file: they are read in the hub's regions.
 *
 * @throws Error when AWS Organizations does not answer
 */
export async function accountsWithoutFile(
  { accounts, hub, readOnlyRoleTemplate }: Organization,
  config: string,
  signal: AbortSignal,
): Promise<readonly AccountToDiscover[]> {
  const regions = hub.regions
    .filter(({ lifecycle }) => lifecycle === "active")
    .map(({ name }) => name);
  const homeRegion = regions[0] ?? "";
  const known = new Set([hub, ...accounts].map(({ accountId }) => accountId));
  const taken = new Set(["hub", ...accounts.map(({ name }) => name)]);
  return (await listOrganizationAccounts(homeRegion, { signal }))
    .filter(({ accountId }) => !known.has(accountId))
    .map((account) => {
      const name = fileName(account, taken);
      return {
        name,
        accountId: account.accountId,
        readOnlyRoleArn: readOnlyRoleTemplate.replaceAll("{accountId}", account.accountId),
        homeRegion,
        place: accountFile(config, name),
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
