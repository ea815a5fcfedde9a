import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { PlannedStack } from "../../fleet/stack-result";

/** A stack of a drift run that is in sync, but for what is given. */
export function plannedStack(name: string, other: Partial<PlannedStack> = {}): PlannedStack {
  return {
    name,
    status: "planned",
    duration: 1000,
    class: "in-sync",
    changed: false,
    changes: [],
    observed: [],
    changedOutputs: [],
    warnings: [],
    ...other,
  };
}

/** Somebody made the sessions of a role longer. */
export const longerSessions: PlannedChange = {
  address: "aws_iam_role.access-ec2-session",
  type: "aws_iam_role",
  action: "update",
  drifted: true,
  benign: false,
  attributes: [
    {
      path: "max_session_duration",
      before: { kind: "value", value: 43200 },
      after: { kind: "value", value: 3600 },
      forcesReplacement: false,
    },
  ],
};

/** A stack that drifted by that. */
export function driftedStack(name: string, other: Partial<PlannedStack> = {}): PlannedStack {
  return plannedStack(name, { class: "drift", changed: true, changes: [longerSessions], ...other });
}
