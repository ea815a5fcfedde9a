import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

/** What the agent counts as encrypted; `aws:kms:dsse` it does not know. */
const encrypted = new Set(["AES256", "aws:kms"]);

/** Where a document insists on an encrypted bucket, the agent refuses a session without one. */
export function bucketNotEncrypted(facts: RegionCase): readonly DoctorFinding[] {
  const { hub, region } = facts;
  const insists = sessionInputsOf(facts).some(
    ({ inputs }) => inputs.s3EncryptionEnabled === true && (inputs.s3BucketName ?? "") !== "",
  );
  if (!insists) return [];
  const place = { cause: "bucket-encryption-not-readable", region: region.name } as const;
  const fix = ["bastionless plan --select hub shows the change; apply it."];
  if (!hub.logBucket.known) {
    return [
      {
        ...place,
        status: "unknown",
        found: `The log bucket ${region.logBucketName} could not be read: ${hub.logBucket.why}.`,
        fix: [
          "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
        ],
      },
    ];
  }
  const bucket = hub.logBucket.value;
  if (!bucket.exists) {
    return [
      { ...place, status: "fault", found: `There is no log bucket ${region.logBucketName}.`, fix },
    ];
  }
  if (encrypted.has(bucket.algorithm)) return [];
  return [
    {
      ...place,
      status: "fault",
      found: `The agent does not take the log bucket ${region.logBucketName} for encrypted: ${bucket.algorithm === "" ? "it has no default encryption" : `its default encryption is ${bucket.algorithm}`}.`,
      fix,
    },
  ];
}
