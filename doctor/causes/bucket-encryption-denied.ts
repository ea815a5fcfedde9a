import { admitsRole } from "../admits-role";
import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

const action = "s3:GetEncryptionConfiguration";

/** The agent asks whether the bucket is encrypted: role and bucket have to let it. */
export function bucketEncryptionDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { account, hub, permissions, region, roleArn } = facts;
  const insists = sessionInputsOf(facts).some(
    ({ inputs }) => inputs.s3EncryptionEnabled === true && (inputs.s3BucketName ?? "") !== "",
  );
  if (!insists || !roleArn.known || roleArn.value === "") return undefined;
  if (!hub.logBucket.known || !hub.logBucket.value.exists) return undefined;
  const cause = "bucket-encryption-not-readable";
  const role = roleArn.value.split("/").at(-1) ?? "";
  const fix = [
    `Add ${role} to existingInstanceRoles of ${account.name}; then apply the hub and the account.`,
  ];
  const admitted = admitsRole(hub.logBucket.value.policy, action, roleArn.value);
  if (admitted === "no") {
    return {
      cause,
      status: "fault",
      found: `The policy of the log bucket ${region.logBucketName} does not admit its role ${role}.`,
      fix,
    };
  }
  if (permissions.known && permissions.value.denied.includes(action)) {
    return {
      cause,
      status: "fault",
      found: `Its role ${role} may not ${action} of ${region.logBucketName}.`,
      fix,
    };
  }
  const isOpen =
    admitted === "unknown" || (permissions.known && permissions.value.undecided.includes(action));
  if (!isOpen) return undefined;
  return {
    cause,
    status: "unknown",
    found:
      admitted === "unknown"
        ? `The policy of the log bucket ${region.logBucketName} is not one that this project wrote: whether it admits the role, a plan of the hub tells.`
        : `A condition in the policies of its role ${role} decides on ${action}; a simulation cannot.`,
    fix: ["bastionless plan --select hub shows whether the bucket's policy has drifted."],
  };
}
