/**
 * What a plan of one stack found. A stack has the first class in this order that holds:
 *
 * - `incomplete`: Terraform deferred a part of it (`complete: false`); more may be found;
 * - `drift`: something outside of Terraform changed a resource, and an apply would change it back;
 * - `pending-change`: the configuration asks for a change that was not applied;
 * - `benign`: every difference means the same on both sides, or is listed in `known-drift.yaml`;
 * - `outputs-only`: only values of outputs would change;
 * - `in-sync`: nothing to do.
 */
export type PlanClass =
  "incomplete" | "drift" | "pending-change" | "benign" | "outputs-only" | "in-sync";
