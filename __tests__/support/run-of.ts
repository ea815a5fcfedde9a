import type { FleetRun } from "../../fleet/fleet-run";
import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { PlannedStack, StackResult } from "../../fleet/stack-result";
import { plannedStack } from "./planned-stack";

/** A plan of the given stacks; the ids of accounts count up from 210000000000. */
export function runOf(results: readonly StackResult[]): FleetRun {
  const ids = results.map(({ name }, index) => [name, String(210_000_000_000 + index)]);
  return {
    command: "plan",
    started: "2026-11-22T21:04:05.678Z",
    duration: 1000,
    versions: { bastionless: "0.1.0", terraform: "1.11.4", providers: {} },
    accountIds: Object.fromEntries(ids) as Record<string, string>,
    results,
    notes: [],
  };
}

/** A stack whose plan has the given changes; without any it is in sync. */
export function changedStack(name: string, changes: readonly PlannedChange[]): PlannedStack {
  const isChanged = changes.length > 0;
  return plannedStack(name, isChanged ? { class: "pending-change", changed: true, changes } : {});
}

/** A change of one attribute. */
export function updateOf(address: string, path: string, after: unknown): PlannedChange {
  return {
    address,
    type: address.split(".")[0] ?? "",
    action: "update",
    drifted: false,
    benign: false,
    attributes: [
      {
        path,
        before: { kind: "absent" },
        after: { kind: "value", value: after },
        forcesReplacement: false,
      },
    ],
  };
}
