import type { PlannedChange } from "../../fleet/plans/planned-change";
import { isAccessType } from "./access-types";
import type { Rank } from "./rank";

/**
 * How risky a change is. What destroys ranks before what is known or benign: no exception makes a
 * destruction harmless.
 *
 * @param observed whether it happened outside of Terraform and an apply would not touch it
 */
export function rankOf(change: PlannedChange, observed: boolean): Rank {
  const { action, benign, drifted, guard, known, type } = change;
  if (observed) return benign || known !== undefined ? "benign" : "observed";
  if (guard !== undefined) return "guarded-destroy";
  if (action === "delete" || action === "replace") return "destroy";
  if (benign || known !== undefined) return "benign";
  if (drifted) return "drift";
  if (isAccessType(type)) return "access";
  if (action === "create" || action === "update") return action;
  return "state-only";
}
