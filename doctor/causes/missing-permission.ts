import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { neededActions } from "../documents/needed-actions";
import { judgedActions } from "../roles/judged-actions";
import { provenActions } from "../roles/proven-actions";
import { roleFix } from "../roles/role-fix";

/** The agent needs permissions of its role; what it was seen to do, it may. */
export function missingPermission(facts: InstanceCase): readonly DoctorFinding[] {
  const { account, permissions, roleArn, roleName: role } = facts;
  // Without a role there is nothing that could be permitted: that is a cause of its own.
  if (!roleArn.known || role === "") return [];
  if (!permissions.known) {
    return [
      {
        cause,
        status: "unread",
        found: `What the role ${role} may do could not be read: ${permissions.why}.`,
        fix: ["Let the read-only role call iam:SimulatePrincipalPolicy."],
      },
    ];
  }
  if (!permissions.value.exists) return [];
  const proven = provenActions(facts);
  const asked = neededActions(facts).session.filter(({ action }) => !proven.has(action));
  const { denied, undecided } = judgedActions(asked, permissions.value);
  const fix = roleFix(account, role);
  const findings: DoctorFinding[] = [];
  if (denied !== undefined) {
    const found = `Its role ${role} may not ${denied.actions}.`;
    findings.push({ cause, status: "fault", ...denied.concerns, found, fix });
  }
  if (undecided !== undefined) {
    const { actions, concerns, why } = undecided;
    const found = `Whether its role ${role} may ${actions}, nobody can tell: ${why}.`;
    findings.push({ cause, status: "unknown", ...concerns, found, fix });
  }
  return findings;
}

const cause = "missing-permission";
