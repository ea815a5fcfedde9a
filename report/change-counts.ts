import type { PlannedChange } from "../fleet/plans/planned-change";
import type { ResourceChange } from "../fleet/terraform/resource-change";

type Action = ResourceChange["action"];

const planned: Readonly<Record<Action, string>> = {
  create: "to create",
  update: "to update",
  replace: "to replace",
  delete: "to delete",
  move: "to move",
  import: "to import",
  remove: "to remove from the state",
};

const done: Readonly<Record<Action, string>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  move: "moved",
  import: "imported",
  remove: "removed from the state",
};

/**
 * How many resources, by action: `31 to create, 1 to update`, or `31 created`; `""` for none. Of what is
 * imported and changed at once, a plan says so: `6 to update (5 of them imported)`.
 */
export function changeCounts(
  changes: readonly (ResourceChange & Pick<PlannedChange, "importId">)[],
  tense: "planned" | "done",
): string {
  const words = tense === "planned" ? planned : done;
  return (Object.keys(words) as Action[])
    .map((action) => ({ action, own: changes.filter((change) => change.action === action) }))
    .filter(({ own }) => own.length > 0)
    .map(({ action, own }) => {
      const imported = own.filter(({ importId }) => importId !== undefined).length;
      const note = action === "import" || imported === 0 ? "" : ` (${imported} of them imported)`;
      return `${own.length} ${words[action]}${note}`;
    })
    .join(", ");
}
