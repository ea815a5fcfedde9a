import type { DoctorFacts, RegionFacts } from "../../doctor/doctor-facts";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readInstanceProfiles } from "../../inventory/iam/read-instance-profiles";
import { readSection } from "../../inventory/read-section";
import type { HubSessionFacts } from "../../inventory/sessions/hub-session-facts";
import { readHosts } from "../../inventory/sessions/read-hosts";
import type { Account } from "../../model/organization";
import { readAccountSessions } from "./read-account-sessions";

export interface ReadDoctorFactsProps {
  readonly account: Account;
  readonly organizationId: string;
  /** By region. */
  readonly hub: ReadonlyMap<string, HubSessionFacts>;
  readonly signal: AbortSignal;
}

/** Reads what an account is diagnosed by, in its active regions, and nothing else of it. */
export async function readDoctorFacts(
  opened: AwsAccount,
  { account, hub, organizationId, signal }: ReadDoctorFactsProps,
): Promise<DoctorFacts> {
  const read = new Date().toISOString();
  const instanceProfiles = await readSection(signal, () =>
    readInstanceProfiles(opened, { signal }),
  );
  const regions: RegionFacts[] = [];
  for (const region of account.regions.filter(({ lifecycle }) => lifecycle === "active")) {
    const ofHub = hub.get(region.name);
    if (ofHub === undefined) throw new Error(`The hub was not read in ${region.name}.`);
    const facts = {
      region,
      inventory: await readHosts(opened, region.name, { signal }),
      hub: ofHub,
    };
    const sessions = await readAccountSessions(opened, {
      account,
      instanceProfiles,
      signal,
      ...facts,
    });
    regions.push({ ...facts, sessions });
  }
  return { account, organizationId, read, instanceProfiles, regions };
}
