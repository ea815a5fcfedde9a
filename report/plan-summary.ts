import type { FailedStack, StackResult } from "../fleet/stack-result";
import { stackFailure } from "./stack-failure";
import { stackOutcome } from "./stack-outcome";

/**
 * A run in text: one line a stack, the addresses that a plan would change, the failures, and a
 * total. Every stack of the run is in it.
 */
export function planSummary(results: readonly StackResult[]): string {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  const failures = results.filter((result): result is FailedStack => result.status === "failed");
  return [
    ...results.flatMap((result) => [
      `${result.name.padEnd(width)}  ${stackOutcome(result)}`,
      ...plannedAddresses(result),
    ]),
    ...failures.flatMap((failure) => ["", stackFailure(failure)]),
    "",
    total(results),
  ].join("\n");
}

function plannedAddresses(result: StackResult): readonly string[] {
  if (result.status !== "planned") return [];
  return [
    ...result.changes.map(({ action, address }) => `  ${action} ${address}`),
    ...result.changedOutputs.map((name) => `  change output ${name}`),
  ];
}

function total(results: readonly StackResult[]): string {
  const count = (what: (result: StackResult) => boolean): number => results.filter(what).length;
  const changed = count(isChanged);
  const failed = count(({ status }) => status === "failed");
  const skipped = count(({ status }) => status === "skipped");
  const parts = [
    `${changed} with changes`,
    `${results.length - changed - failed - skipped} without`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${results.length} ${results.length === 1 ? "stack" : "stacks"}: ${parts.join(", ")}`;
}

function isChanged(result: StackResult): boolean {
  if (result.status === "planned") return result.changed;
  return result.status === "applied" && result.changes.length > 0;
}
