import type { AccountInventory } from "./account-inventory";
import type { AwsAccount } from "./aws/aws-account";
import { readIam } from "./iam/read-iam";
import type { ReadOptions } from "./read-options";
import { readRegion } from "./read-region";
import { readSection } from "./read-section";
import type { RegionInventory } from "./region-inventory";

/**
 * Reads what concerns sessions and SSH in an account, by calls that write nothing
 * (`inventory-actions`).
 *
 * @throws when the signal is aborted; what cannot be read is in the answer
 */
export async function readAccount(
  account: AwsAccount,
  regionNames: readonly string[],
  options: ReadOptions,
): Promise<AccountInventory> {
  const regions: RegionInventory[] = [];
  for (const name of regionNames) regions.push(await readRegion(account, name, options));
  const profiles = new Set(regions.flatMap(profileNames));
  const iam = await readSection(options.signal, () => readIam(account, profiles, options));
  return { regions, iam };
}

function profileNames(region: RegionInventory): readonly string[] {
  const { instances, launchConfigurations, launchTemplates } = region;
  const data = [
    ...(launchTemplates.known ? launchTemplates.value : []).flatMap(({ usedVersions }) =>
      usedVersions.map((version) => version.data),
    ),
    ...(launchConfigurations.known ? launchConfigurations.value : []).map((one) => one.data),
  ];
  return [
    ...(instances.known ? instances.value : []).flatMap(
      ({ instanceProfileArn }) => instanceProfileArn?.split("/").at(-1) ?? [],
    ),
    ...data.flatMap(({ instanceProfile }) => instanceProfile ?? []),
  ];
}
