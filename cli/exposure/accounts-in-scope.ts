import type { Hub, Account, Organization } from "../../model/organization";
import { accountsWithoutFile } from "../inventory/accounts-without-file";
import type { AccountToRead } from "../inventory/look-at-accounts";

/** An account whose open ports are listed; it needs no file. */
export interface AccountInScope extends AccountToRead {
  readonly owners: readonly string[];
  readonly regions: readonly string[];
}

/**
 * The selected stacks, the hub among them and also what is being retired: its ports are open until it
 * is gone. With `organization`, also the accounts of AWS Organizations that have no file.
 */
export async function accountsInScope(
  organization: Organization,
  selected: ReadonlySet<string>,
  options: { readonly organization: boolean; readonly signal: AbortSignal },
): Promise<readonly AccountInScope[]> {
  const { accounts, hub } = organization;
  const others = options.organization
    ? await accountsWithoutFile(organization, options.signal)
    : [];
  return [
    ...[{ ...hub, owners: [] }, ...accounts].filter(({ name }) => selected.has(name)).map(inScope),
    ...others.map((account) => ({ ...account, owners: [] })),
  ];
}

function inScope({
  accountId,
  name,
  owners,
  regions,
  terraform,
}: (Hub | Account) & { readonly owners: readonly string[] }): AccountInScope {
  const names = regions.map((region) => region.name);
  return {
    name,
    accountId,
    owners,
    readOnlyRoleArn: terraform.readOnlyRoleArn,
    homeRegion: names[0] ?? "",
    regions: names,
  };
}
