import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { roleDenied } from "../role-denied";
import { sessionInputsOf } from "../session-inputs-of";

/** The agent decrypts sessions: its role needs the permission, and the key has to admit the role. */
export function sessionKeyDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { sessionKey } = facts.hub;
  const isEncrypted = sessionInputsOf(facts).some(({ inputs }) => (inputs.kmsKeyId ?? "") !== "");
  if (!isEncrypted || !sessionKey.known || !sessionKey.value.exists) return undefined;
  return roleDenied(facts, {
    cause: "kms-not-usable",
    action: "kms:Decrypt",
    resource: "session key",
    policy: sessionKey.value.policy,
  });
}
