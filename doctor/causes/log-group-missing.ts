import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { liveDocuments } from "../documents/live-documents";

/** Where a document insists on an encrypted log group, the agent refuses a session without one. */
export function logGroupMissing(facts: RegionCase): readonly DoctorFinding[] {
  const { account, region, sessions } = facts;
  const names = liveDocuments(facts).flatMap(({ logGroup }) =>
    logGroup?.mustBeEncrypted === true ? logGroup.name : [],
  );
  const place = { cause: "log-group-missing", region: region.name } as const;
  const own = region.logGroup.name;
  const foreign = [...new Set(names)]
    .filter((name) => name !== own)
    .map((name): DoctorFinding => ({
      ...place,
      status: "unknown",
      found: `A document logs to ${name}, at which nobody looked; the account's log group is ${own}.`,
      fix: ["bastionless plan --select hub shows whether the document has drifted."],
    }));
  if (!names.includes(own)) return foreign;
  const fix = [`bastionless plan --select ${account.name} shows the change; apply it.`];
  if (!sessions.logGroup.known) {
    return [
      ...foreign,
      {
        ...place,
        status: "unknown",
        found: `The log group ${own} could not be read: ${sessions.logGroup.why}.`,
        fix: ["Let the read-only role call logs:DescribeLogGroups."],
      },
    ];
  }
  const group = sessions.logGroup.value;
  if (group.exists && group.encrypted) return foreign;
  return [
    ...foreign,
    {
      ...place,
      status: "fault",
      found: group.exists
        ? `The log group ${own} has no KMS key, and sessions insist on one.`
        : `There is no log group ${own}, and sessions insist on being logged.`,
      fix,
    },
  ];
}
