import type { RolePermissions } from "../../inventory/sessions/account-session-facts";
import { concerned } from "../documents/concerned";
import type { NeededAction } from "../documents/needed-actions";

/** Actions that a role needs and may not take, or perhaps may not. */
export interface JudgedActions {
  /** `logs:PutLogEvents, s3:PutObject`. */
  readonly actions: string;
  /** Clauses; empty where it is certain. */
  readonly why: string;
  /** As a finding has them. */
  readonly concerns: ReturnType<typeof concerned>;
}

export function judgedActions(
  needed: readonly NeededAction[],
  permissions: RolePermissions & { readonly exists: true },
): Record<"denied" | "undecided", JudgedActions | undefined> {
  const denied = permissions.denied.map((action) => ({ action, why: "" }));
  return { denied: judge(needed, denied), undecided: judge(needed, permissions.undecided) };
}

function judge(
  needed: readonly NeededAction[],
  ruled: readonly { readonly action: string; readonly why: string }[],
): JudgedActions | undefined {
  const met = ruled.filter(({ action }) => needed.some((one) => one.action === action));
  if (met.length === 0) return undefined;
  return {
    actions: met.map(({ action }) => action).join(", "),
    why: [...new Set(met.map(({ why }) => why))].join("; "),
    concerns: concerned(needed.filter(({ action }) => met.some((one) => one.action === action))),
  };
}
