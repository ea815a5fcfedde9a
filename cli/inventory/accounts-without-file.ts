import {
  listOrganizationAccounts,
  type OrganizationAccount,
} from "../../inventory/list-organization-accounts";
import type { Organization } from "../../model/organization";
import type { AccountToRead } from "./look-at-accounts";

/** An account of AWS Organizations; its name is the one that its file would get. */
export interface AccountWithoutFile extends AccountToRead {
  readonly regions: readonly string[];
}

/**
 * The accounts of the AWS organization that have no file: they are read in the hub's regions.
 *
 * @throws Error when AWS Organizations does not answer
 */
export async function accountsWithoutFile(
  { accounts, hub, readOnlyRoleTemplate }: Organization,
  signal: AbortSignal,
): Promise<readonly AccountWithoutFile[]> {
  const regions = hub.regions
    .filter(({ lifecycle }) => lifecycle === "active")
    .map(({ name }) => name);
  const homeRegion = regions[0] ?? "";
  const known = new Set([hub, ...accounts].map(({ accountId }) => accountId));
  const taken = new Set(["hub", ...accounts.map(({ name }) => name)]);
  return (await listOrganizationAccounts(homeRegion, { signal }))
    .filter(({ accountId }) => !known.has(accountId))
    .map((account) => ({
      name: fileName(account, taken),
      accountId: account.accountId,
      readOnlyRoleArn: readOnlyRoleTemplate.replaceAll("{accountId}", account.accountId),
      homeRegion,
      regions,
    }));
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
