import type { CutoverFacts } from "../../cutover/cutover-facts";
import { watchedHosts } from "../../cutover/watched-hosts";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readLogins, type Logins } from "../../inventory/logins/read-logins";
import { readSection } from "../../inventory/read-section";
import type { Readable } from "../../inventory/readable";

/** Who still comes to an account by SSH or RDP, by region; regions where nobody can are left out. */
export async function readAccountLogins(
  opened: AwsAccount,
  facts: CutoverFacts,
  {
    days,
    now,
    signal,
  }: { readonly days: number; readonly now: number; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, Readable<Logins>>> {
  const logins = new Map<string, Readable<Logins>>();
  for (const region of facts.inventory.regions) {
    const { emptyGroups, instances } = watchedHosts(facts, region);
    if (instances.length + emptyGroups.length === 0) continue;
    const props = { region: region.name, hosts: instances, emptyGroups, days, now };
    const read = await readSection(signal, () => readLogins(opened, props, { signal }));
    logins.set(region.name, read);
  }
  return logins;
}
