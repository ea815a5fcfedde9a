import type { FleetRun } from "../../fleet/fleet-run";
import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { ResourceChange } from "../../fleet/terraform/resource-change";

/** What a run would do, or did, over all of its stacks; without what was only observed. */
export function runChanges({
  results,
}: FleetRun): readonly (ResourceChange & Pick<PlannedChange, "importId">)[] {
  return results.flatMap((result) => (result.status === "skipped" ? [] : result.changes));
}
