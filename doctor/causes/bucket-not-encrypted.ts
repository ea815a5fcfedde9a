import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { liveDocuments } from "../documents/live-documents";

/** What the agent counts as encrypted; `aws:kms:dsse` it does not know. */
const encrypted = new Set(["AES256", "aws:kms"]);

/** Where a document insists on an encrypted bucket, the agent refuses a session without one. */
export function bucketNotEncrypted(facts: RegionCase): readonly DoctorFinding[] {
  const { hub, region } = facts;
  const names = liveDocuments(facts).flatMap(({ bucket }) =>
    bucket?.mustBeEncrypted === true ? bucket.name : [],
  );
  const place = { cause: "bucket-encryption-not-readable", region: region.name } as const;
  const own = region.logBucketName;
  const foreign = [...new Set(names)]
    .filter((name) => name !== own)
    .map((name): DoctorFinding => ({
      ...place,
      status: "unknown",
      found: `A document records to the bucket ${name}, at which nobody looked; the log bucket is ${own}.`,
      fix: ["bastionless plan --select hub shows whether the document has drifted."],
    }));
  if (!names.includes(own)) return foreign;
  const fix = ["bastionless plan --select hub shows the change; apply it."];
  if (!hub.logBucket.known) {
    return [
      ...foreign,
      {
        ...place,
        status: "unknown",
        found: `The log bucket ${own} could not be read: ${hub.logBucket.why}.`,
        fix: [
          "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
        ],
      },
    ];
  }
  const bucket = hub.logBucket.value;
  if (!bucket.exists) {
    return [
      ...foreign,
      { ...place, status: "fault", found: `There is no log bucket ${own}.`, fix },
    ];
  }
  if (encrypted.has(bucket.algorithm)) return foreign;
  const state =
    bucket.algorithm === ""
      ? "it has no default encryption"
      : `its default encryption is ${bucket.algorithm}`;
  return [
    ...foreign,
    {
      ...place,
      status: "fault",
      found: `The agent does not take the log bucket ${own} for encrypted: ${state}.`,
      fix,
    },
  ];
}
