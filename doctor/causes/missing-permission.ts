import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** Actions that other causes tell of. */
const toldElsewhere = new Set(["kms:Decrypt", "s3:GetEncryptionConfiguration"]);

export function missingPermission({
  account,
  permissions,
  roleArn,
}: InstanceCase): DoctorFinding | undefined {
  // Without a role there is nothing that could be permitted: that is a cause of its own.
  if (!roleArn.known || roleArn.value === "") return undefined;
  const cause = "missing-permission";
  const role = roleArn.value.split("/").at(-1) ?? "";
  const fix = [
    `Add ${role} to existingInstanceRoles of ${account.name}, apply, and look at its permissions boundary and at policies of the organization if it stays.`,
  ];
  if (!permissions.known) {
    return {
      cause,
      status: "unknown",
      found: `What the role ${role} may do could not be read: ${permissions.why}.`,
      fix: ["Let the read-only role call iam:SimulatePrincipalPolicy."],
    };
  }
  const told = (actions: readonly string[]): readonly string[] =>
    actions.filter((action) => !toldElsewhere.has(action));
  const denied = told(permissions.value.denied);
  const undecided = told(permissions.value.undecided);
  if (denied.length > 0) {
    return {
      cause,
      status: "fault",
      found: `Its role ${role} may not ${denied.join(", ")}.`,
      fix,
    };
  }
  if (undecided.length === 0) return undefined;
  return {
    cause,
    status: "unknown",
    found: `A condition in the policies of its role ${role} decides on ${undecided.join(", ")}; a simulation cannot.`,
    fix,
  };
}
