import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { roleDenied } from "../policies/role-denied";

/** The agent asks whether the bucket is encrypted: role and bucket have to let it. */
export function bucketEncryptionDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { account, documents, region } = facts;
  const { logBucket } = facts.hub;
  if (!logBucket.known || !logBucket.value.exists) return undefined;
  const name = region.logBucketName;
  return roleDenied(facts, {
    cause: "bucket-encryption-not-readable",
    status: "fault",
    documents: documents.filter(
      ({ bucket }) => bucket?.mustBeEncrypted === true && bucket.name === name,
    ),
    action: "s3:GetEncryptionConfiguration",
    name: `log bucket ${name}`,
    resource: `arn:${account.partition}:s3:::${name}`,
    policy: logBucket.value.policy,
  });
}
