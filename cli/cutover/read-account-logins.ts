import type { CutoverFacts } from "../../cutover/cutover-facts";
import { legacyHosts } from "../../cutover/legacy-hosts";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readLogins, type Logins } from "../../inventory/logins/read-logins";
import { readSection } from "../../inventory/read-section";
import type { Readable } from "../../inventory/readable";

/** Who still comes to the bastions of an account, by region; regions without one are left out. */
export async function readAccountLogins(
  opened: AwsAccount,
  facts: CutoverFacts,
  {
    days,
    now,
    signal,
  }: { readonly days: number; readonly now: number; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, Readable<Logins>>> {
  const isLegacy = legacyHosts(facts);
  const logins = new Map<string, Readable<Logins>>();
  for (const { instances, name: region } of facts.inventory.regions) {
    const hosts = (instances.known ? instances.value : []).filter((one) => isLegacy(region, one));
    if (hosts.length === 0) continue;
    const props = { region, hosts, days, now };
    logins.set(region, await readSection(signal, () => readLogins(opened, props, { signal })));
  }
  return logins;
}
