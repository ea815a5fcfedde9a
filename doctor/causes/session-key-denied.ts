import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { liveDocuments } from "../documents/live-documents";
import { roleDenied } from "../policies/role-denied";

/** The agent decrypts sessions: its role needs the permission, and the key has to admit the role. */
export function sessionKeyDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { sessionKey } = facts.hub;
  const isEncrypted = liveDocuments(facts).some(({ key }) => key !== "");
  if (!isEncrypted || !sessionKey.known || !sessionKey.value.exists) return undefined;
  return roleDenied(facts, {
    cause: "kms-not-usable",
    status: "fault",
    action: "kms:Decrypt",
    name: "session key",
    resource: sessionKey.value.arn,
    policy: sessionKey.value.policy,
  });
}
