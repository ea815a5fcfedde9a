import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { neededActions } from "../documents/needed-actions";
import { provenActions } from "../roles/proven-actions";
import { roleFix } from "../roles/role-fix";

/** The agent needs permissions of its role; what it was seen to do, it may. */
export function missingPermission(facts: InstanceCase): DoctorFinding | undefined {
  const { account, permissions, roleArn } = facts;
  // Without a role there is nothing that could be permitted: that is a cause of its own.
  if (!roleArn.known || roleArn.value === "") return undefined;
  const cause = "missing-permission";
  const role = roleArn.value.split("/").at(-1) ?? "";
  const fix = roleFix(account, roleArn.value);
  if (!permissions.known) {
    return {
      cause,
      status: "unknown",
      found: `What the role ${role} may do could not be read: ${permissions.why}.`,
      fix: ["Let the read-only role call iam:SimulatePrincipalPolicy."],
    };
  }
  if (!permissions.value.exists) return undefined;
  const proven = provenActions(facts);
  const asked = new Set(neededActions(facts).session.filter((action) => !proven.has(action)));
  const denied = permissions.value.denied.filter((action) => asked.has(action));
  if (denied.length > 0) {
    const found = `Its role ${role} may not ${denied.join(", ")}.`;
    return { cause, status: "fault", found, fix };
  }
  const open = permissions.value.undecided.filter(({ action }) => asked.has(action));
  if (open.length === 0) return undefined;
  const actions = open.map(({ action }) => action).join(", ");
  const reasons = [...new Set(open.map(({ why }) => why))].join("; ");
  const found = `Whether its role ${role} may ${actions}, nobody can tell: ${reasons}.`;
  return { cause, status: "unknown", found, fix };
}
