import type { FleetRun } from "../../fleet/fleet-run";
import type { StackResult } from "../../fleet/stack-result";
import { exitCodes, type ExitCode } from "../exit-codes";

/**
 * An error wins over changes. What was skipped because the run was stopped, or because another
 * stack failed, was not done: no run in which something was not done ends well.
 */
export function exitCodeOf({ results }: FleetRun): ExitCode {
  if (results.some(isInterrupted)) return exitCodes.interrupted;
  if (results.some(isNotDone)) return exitCodes.error;
  return results.some(hasChanges) ? exitCodes.changes : exitCodes.ok;
}

function isInterrupted(result: StackResult): boolean {
  const { status } = result;
  return (status === "failed" || status === "skipped") && result.reason === "interrupted";
}

function isNotDone(result: StackResult): boolean {
  return (
    result.status === "failed" || (result.status === "skipped" && result.reason !== "nothing-to-do")
  );
}

function hasChanges(result: StackResult): boolean {
  return result.status === "planned" && result.class !== "in-sync" && result.class !== "benign";
}
