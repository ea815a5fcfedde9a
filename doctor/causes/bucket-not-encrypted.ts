import type { BucketFacts } from "../../inventory/sessions/hub-session-facts";
import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { judgeTarget, type TargetState } from "../documents/judge-target";

/** Sessions are recorded in the hub's bucket. */
export function bucketNotEncrypted(facts: RegionCase): readonly DoctorFinding[] {
  const { logBucket } = facts.hub;
  return judgeTarget(facts, {
    cause: "bucket-encryption-not-readable",
    kind: "bucket",
    title: "log bucket",
    name: facts.region.logBucketName,
    state: logBucket.known ? { known: true, value: stateOf(logBucket.value) } : logBucket,
    fix: "bastionless plan --select hub shows the change; apply it.",
    access:
      "Let the hub's read-only role make the calls of docs/terraform-roles/inventory-hub.json.",
  });
}

/** What the agent counts as encrypted; `aws:kms:dsse` it does not know. */
const encrypted = new Set(["AES256", "aws:kms"]);

function stateOf(bucket: BucketFacts): TargetState {
  if (!bucket.exists) return bucket;
  const { algorithm } = bucket;
  if (encrypted.has(algorithm)) return { exists: true, flaw: "" };
  const flaw =
    algorithm === "" ? "it has no default encryption" : `its default encryption is ${algorithm}`;
  return { exists: true, flaw };
}
