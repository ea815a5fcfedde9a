import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

/** Where a document insists on an encrypted log group, the agent refuses a session without one. */
export function logGroupMissing(facts: RegionCase): readonly DoctorFinding[] {
  const { account, region, sessions } = facts;
  const names = sessionInputsOf(facts)
    .filter(({ inputs }) => inputs.cloudWatchEncryptionEnabled === true)
    .flatMap(({ inputs }) => inputs.cloudWatchLogGroupName ?? [])
    .filter((name) => name !== "");
  if (names.length === 0) return [];
  const place = { cause: "log-group-missing", region: region.name } as const;
  const fix = [`bastionless plan --select ${account.name} shows the change; apply it.`];
  const foreign = names.find((name) => name !== region.logGroup.name);
  if (foreign !== undefined) {
    return [
      {
        ...place,
        status: "fault",
        found: `A document logs to ${foreign}; the account has ${region.logGroup.name}.`,
        fix: ["bastionless plan --select hub shows the change; apply it."],
      },
    ];
  }
  if (!sessions.logGroup.known) {
    return [
      {
        ...place,
        status: "unknown",
        found: `The log group ${region.logGroup.name} could not be read: ${sessions.logGroup.why}.`,
        fix: ["Let the read-only role call logs:DescribeLogGroups."],
      },
    ];
  }
  const group = sessions.logGroup.value;
  if (group.exists && group.encrypted) return [];
  return [
    {
      ...place,
      status: "fault",
      found: group.exists
        ? `The log group ${region.logGroup.name} has no KMS key, and sessions insist on one.`
        : `There is no log group ${region.logGroup.name}, and sessions insist on being logged.`,
      fix,
    },
  ];
}
