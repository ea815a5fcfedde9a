import type { ResourceChangeJson } from "./plan-json";
import type { PlannedChange } from "./planned-change";

/**
 * What Terraform calls a change in its own output; `undefined` when it changes nothing. A
 * replacement that leaves the old object in place still takes it away from Terraform: `replace`.
 */
export function plannedAction(resource: ResourceChangeJson): PlannedChange["action"] | undefined {
  const { actions, importing } = resource.change;
  if (actions.length === 2) return "replace";
  switch (actions[0]) {
    case "read":
      return undefined;
    case "forget":
      return "remove";
    case "no-op":
      if (importing) return "import";
      return moved(resource) ? "move" : undefined;
    default:
      return actions[0];
  }
}

function moved({ address, previous_address: previous }: ResourceChangeJson): boolean {
  return previous !== undefined && previous !== address;
}
