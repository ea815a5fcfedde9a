import type { PlannedChange } from "./planned-change";

/**
 * Says why a resource is guarded; `undefined` where it is not. It is asked about changes that
 * destroy only.
 */
export type PlanGuard = (
  change: Pick<PlannedChange, "address" | "type" | "action" | "previousAddress" | "reason">,
) => string | undefined;
