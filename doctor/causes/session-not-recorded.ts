import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { neededActions, type NeededAction } from "../documents/needed-actions";
import { isPrevented } from "../is-prevented";
import { roleDenied } from "../policies/role-denied";
import { judgedActions } from "../roles/judged-actions";
import { roleFix } from "../roles/role-fix";

/**
 * The agent opens a session whose recording it cannot write, and tells nobody: that the bucket and
 * the log group are encrypted is all that it looks at before.
 */
export function sessionNotRecorded(facts: InstanceCase): DoctorFinding | undefined {
  // Where no session is possible, nothing is lost.
  if (isPrevented(facts.before)) return undefined;
  const prevented = facts.before
    .filter(({ status }) => status === "fault")
    .flatMap(({ documents = [] }) => documents);
  const documents = facts.documents.filter(({ name }) => !prevented.includes(name));
  const needed = neededActions({ ...facts, documents }).recording;
  return notAllowed(facts, needed) ?? notAdmitted({ ...facts, documents }, needed);
}

const cause = "session-not-recorded";

function notAllowed(
  { account, permissions, roleName: role }: InstanceCase,
  needed: readonly NeededAction[],
): DoctorFinding | undefined {
  if (!permissions.known || !permissions.value.exists) return undefined;
  const { denied, undecided } = judgedActions(needed, permissions.value);
  const fix = roleFix(account, role);
  if (denied !== undefined) {
    const found = `Its sessions are not recorded: its role ${role} may not ${denied.actions}.`;
    return { cause, status: "warning", ...denied.concerns, found, fix };
  }
  if (undecided === undefined) return undefined;
  const { actions, concerns, why } = undecided;
  const found = `Whether its sessions are recorded, nobody can tell; of ${actions} of its role ${role}: ${why}.`;
  return { cause, status: "unknown", ...concerns, found, fix };
}

function notAdmitted(
  facts: InstanceCase,
  needed: readonly NeededAction[],
): DoctorFinding | undefined {
  const { account, region } = facts;
  const { logBucket, sessionKey } = facts.hub;
  const documents = facts.documents.filter(({ bucket }) => bucket !== undefined);
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
        .filter((action) => needed.some((one) => one.action === action))
        .map((action) =>
          roleDenied(facts, { cause, status: "warning", documents, action, ...target }),
        ),
    )
    .find((finding) => finding !== undefined);
}
