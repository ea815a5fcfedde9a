import type { RefreshState } from "./group-state";

const active = new Set(["Pending", "InProgress", "Baking", "Cancelling", "RollbackInProgress"]);

/** Whether a refresh has not ended yet: AWS starts no other one of its group. */
export function isUnderWay({ status }: RefreshState): boolean {
  return active.has(status);
}
