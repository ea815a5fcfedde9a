import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { neededActions } from "../documents/needed-actions";
import { roleDenied } from "../policies/role-denied";
import { roleFix } from "../roles/role-fix";

/**
 * The agent opens a session whose recording it cannot write, and tells nobody: that the bucket and
 * the log group are encrypted is all that it looks at before.
 */
export function sessionNotRecorded(facts: InstanceCase): DoctorFinding | undefined {
  // Where no session is possible, nothing is lost.
  if (facts.before.some(({ status }) => status === "fault")) return undefined;
  return notAllowed(facts) ?? notAdmitted(facts);
}

const cause = "session-not-recorded";

function notAllowed(facts: InstanceCase): DoctorFinding | undefined {
  const { account, permissions, roleArn } = facts;
  if (!roleArn.known || !permissions.known || !permissions.value.exists) return undefined;
  const role = roleArn.value.split("/").at(-1) ?? "";
  const needed = new Set(neededActions(facts).recording);
  const denied = permissions.value.denied.filter((action) => needed.has(action));
  const open = permissions.value.undecided.filter(({ action }) => needed.has(action));
  const fix = roleFix(account, roleArn.value);
  if (denied.length > 0) {
    const found = `Its sessions are not recorded: its role ${role} may not ${denied.join(", ")}.`;
    return { cause, status: "warning", found, fix };
  }
  if (open.length === 0) return undefined;
  const actions = open.map(({ action }) => action).join(", ");
  const reasons = [...new Set(open.map(({ why }) => why))].join("; ");
  const found = `Whether its sessions are recorded, nobody can tell; of ${actions} of its role ${role}: ${reasons}.`;
  return { cause, status: "unknown", found, fix };
}

function notAdmitted(facts: InstanceCase): DoctorFinding | undefined {
  const { account, region } = facts;
  const { logBucket, sessionKey } = facts.hub;
  const needed = new Set(neededActions(facts).recording);
  const bucket =
    logBucket.known && logBucket.value.exists
      ? [
          {
            actions: ["s3:PutObject", "s3:PutObjectAcl"],
            name: `log bucket ${region.logBucketName}`,
            resource: `arn:${account.partition}:s3:::${region.logBucketName}/${region.logKeyPrefix}/session.log`,
            policy: logBucket.value.policy,
          },
        ]
      : [];
  const key =
    sessionKey.known && sessionKey.value.exists
      ? [
          {
            actions: ["kms:GenerateDataKey"],
            via: "s3",
            name: "session key",
            resource: sessionKey.value.arn,
            policy: sessionKey.value.policy,
          },
        ]
      : [];
  return [...bucket, ...key]
    .flatMap(({ actions, ...target }) =>
      actions
        .filter((action) => needed.has(action))
        .map((action) => roleDenied(facts, { cause, status: "warning", action, ...target })),
    )
    .find((finding) => finding !== undefined);
}
