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

/** How many resources, by action: `31 to create, 1 to update`, or `31 created`; `""` for none. */
export function changeCounts(
  changes: readonly ResourceChange[],
  tense: "planned" | "done",
): string {
  const words = tense === "planned" ? planned : done;
  return (Object.keys(words) as Action[])
    .map((action) => ({
      action,
      count: changes.filter((change) => change.action === action).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count} ${words[action]}`)
    .join(", ");
}
