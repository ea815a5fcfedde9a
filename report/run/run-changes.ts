import type { FleetRun } from "../../fleet/fleet-run";
import type { ResourceChange } from "../../fleet/terraform/resource-change";

/** What a run would do, or did, over all of its stacks; without what was only observed. */
export function runChanges({ results }: FleetRun): readonly ResourceChange[] {
  return results.flatMap((result) => (result.status === "skipped" ? [] : result.changes));
}
