import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { IamInventory } from "../inventory/iam-inventory";
import type { Readable } from "../inventory/readable";
import type { RegionInventory } from "../inventory/region-inventory";
import type { Account } from "../model/organization";

/** ARN of the role that an instance works with; empty: it has none. */
export function roleArnOf(
  {
    account,
    inventory,
  }: {
    readonly account: Account;
    readonly inventory: Pick<RegionInventory, "defaultHostManagementRole">;
  },
  { instanceProfileArn }: InstanceFacts,
  iam: Readable<IamInventory>,
): Readable<string> {
  if (instanceProfileArn === undefined) {
    const { defaultHostManagementRole: role } = inventory;
    if (!role.known || role.value === "") return role;
    return {
      known: true,
      value: `arn:${account.partition}:iam::${account.accountId}:role/${role.value}`,
    };
  }
  if (!iam.known) return iam;
  const profile = iam.value.instanceProfiles.find(({ arn }) => arn === instanceProfileArn);
  const role = iam.value.roles.find(({ name }) => name === profile?.roleName);
  return { known: true, value: role?.arn ?? "" };
}
