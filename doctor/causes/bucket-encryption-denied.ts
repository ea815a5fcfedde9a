import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { roleDenied } from "../role-denied";
import { sessionInputsOf } from "../session-inputs-of";

/** The agent asks whether the bucket is encrypted: role and bucket have to let it. */
export function bucketEncryptionDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { logBucket } = facts.hub;
  const insists = sessionInputsOf(facts).some(
    ({ inputs }) => inputs.s3EncryptionEnabled === true && (inputs.s3BucketName ?? "") !== "",
  );
  if (!insists || !logBucket.known || !logBucket.value.exists) return undefined;
  return roleDenied(facts, {
    cause: "bucket-encryption-not-readable",
    action: "s3:GetEncryptionConfiguration",
    resource: `log bucket ${facts.region.logBucketName}`,
    policy: logBucket.value.policy,
  });
}
