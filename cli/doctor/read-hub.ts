import { nameOfArn } from "../../doctor/name-of-arn";
import type { HubSessionFacts } from "../../inventory/sessions/hub-session-facts";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import { readHubSessions } from "../../inventory/sessions/read-hub-sessions";
import type { Account, Organization } from "../../model/organization";
import { counted } from "../../report/run/counted";
import type { CommandContext } from "../define-command";
import { runStep } from "../run-step";

/** What the sessions of the accounts find in the hub, by region; read once for all of them, and shown. */
export async function readHub(
  organization: Organization,
  accounts: readonly Account[],
  { io, signal }: CommandContext,
): Promise<ReadonlyMap<string, HubSessionFacts>> {
  return runStep(
    io,
    "hub",
    () => readRegions(organization, accounts, signal),
    (facts) => {
      const unread = [...facts.values()].flatMap(unreadParts);
      return unread.length === 0
        ? `read in ${counted(facts.size, "region")}`
        : { ok: false, text: `${counted(unread.length, "part")} not read: ${unread[0] ?? ""}` };
    },
  );
}

function unreadParts({ documents, logBucket, sessionKey }: HubSessionFacts): readonly string[] {
  return [...documents.values(), logBucket, sessionKey].flatMap((one) =>
    one.known ? [] : [one.why],
  );
}

async function readRegions(
  { hub }: Organization,
  accounts: readonly Account[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, HubSessionFacts>> {
  const opened = openAwsAccount({
    accountId: hub.accountId,
    roleArn: hub.terraform.readOnlyRoleArn,
    homeRegion: hub.regions[0]?.name ?? "",
    sessionName: "bastionless-doctor",
  });
  const regions = accounts.flatMap((account) => account.regions);
  const facts = new Map<string, HubSessionFacts>();
  try {
    for (const { logBucketName, name: region, sessionKeyAliasName } of regions) {
      if (facts.has(region)) continue;
      const arns = regions
        .filter(({ name }) => name === region)
        .flatMap(({ documents }) => documents.map(({ arn }) => arn));
      const documentNames = [...new Set(arns)].map(nameOfArn);
      const names = { region, documentNames, sessionKeyAliasName, logBucketName };
      facts.set(region, await readHubSessions(opened, names, { signal }));
    }
    return facts;
  } finally {
    opened.close();
  }
}
