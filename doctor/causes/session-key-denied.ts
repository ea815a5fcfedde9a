import { admitsRole } from "../admits-role";
import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { sessionInputsOf } from "../session-inputs-of";

/** The agent decrypts sessions: its role needs the permission, and the key has to admit the role. */
export function sessionKeyDenied(facts: InstanceCase): DoctorFinding | undefined {
  const { account, hub, permissions, roleArn } = facts;
  const isEncrypted = sessionInputsOf(facts).some(({ inputs }) => (inputs.kmsKeyId ?? "") !== "");
  if (!isEncrypted || !roleArn.known || roleArn.value === "") return undefined;
  if (!hub.sessionKey.known || !hub.sessionKey.value.exists) return undefined;
  const cause = "kms-not-usable";
  const role = roleArn.value.split("/").at(-1) ?? "";
  const fix = [
    `Add ${role} to existingInstanceRoles of ${account.name}; then apply the hub and the account.`,
  ];
  const admitted = admitsRole(hub.sessionKey.value.policy, "kms:Decrypt", roleArn.value);
  if (admitted === "no") {
    return {
      cause,
      status: "fault",
      found: `The policy of the session key does not admit its role ${role}.`,
      fix,
    };
  }
  if (permissions.known && permissions.value.denied.includes("kms:Decrypt")) {
    return {
      cause,
      status: "fault",
      found: `Its role ${role} may not kms:Decrypt with the session key.`,
      fix,
    };
  }
  const isOpen =
    admitted === "unknown" ||
    (permissions.known && permissions.value.undecided.includes("kms:Decrypt"));
  if (!isOpen) return undefined;
  return {
    cause,
    status: "unknown",
    found:
      admitted === "unknown"
        ? "The policy of the session key is not one that this project wrote: whether it admits the role, a plan of the hub tells."
        : `A condition in the policies of its role ${role} decides on kms:Decrypt; a simulation cannot.`,
    fix: ["bastionless plan --select hub shows whether the key's policy has drifted."],
  };
}
