import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { liveDocuments } from "../documents/live-documents";
import { roleDenied } from "../policies/role-denied";

/** The agent asks whether the bucket is encrypted: role and bucket have to let it. */
export function bucketEncryptionDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { account, region } = facts;
  const { logBucket } = facts.hub;
  const insists = liveDocuments(facts).some(({ bucket }) => bucket?.mustBeEncrypted === true);
  if (!insists || !logBucket.known || !logBucket.value.exists) return undefined;
  return roleDenied(facts, {
    cause: "bucket-encryption-not-readable",
    status: "fault",
    action: "s3:GetEncryptionConfiguration",
    name: `log bucket ${region.logBucketName}`,
    resource: `arn:${account.partition}:s3:::${region.logBucketName}`,
    policy: logBucket.value.policy,
  });
}
