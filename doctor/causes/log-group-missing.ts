import type { LogGroupFacts } from "../../inventory/sessions/account-session-facts";
import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";
import { judgeTarget, type TargetState } from "../documents/judge-target";

/** Sessions are logged in the account itself. */
export function logGroupMissing(facts: RegionCase): readonly DoctorFinding[] {
  const { account, region, sessions } = facts;
  const { logGroup } = sessions;
  return judgeTarget(facts, {
    cause: "log-group-missing",
    kind: "logGroup",
    title: "log group",
    name: region.logGroup.name,
    state: logGroup.known ? { known: true, value: stateOf(logGroup.value) } : logGroup,
    fix: `bastionless plan --select ${account.name} shows the change; apply it.`,
    access: "Let the read-only role call logs:DescribeLogGroups.",
  });
}

function stateOf(group: LogGroupFacts): TargetState {
  if (!group.exists) return group;
  return { exists: true, flaw: group.encrypted ? "" : "it has no KMS key" };
}
