import type { RotationOutcome, RotationRun } from "../../rotation/rotation-run";
import { exitCodes, type ExitCode } from "../exit-codes";

const bad: readonly RotationOutcome["kind"][] = ["failed", "rolled-back", "cancelled", "skipped"];
const behind: readonly RotationOutcome["kind"][] = ["would-rotate", "would-move", "held-back"];

/** What somebody has to look at is an error; what is behind, and would stay so, is a change. */
export function exitCodeOfRotation(
  { dryRun, groups }: RotationRun,
  { aborted }: Pick<AbortSignal, "aborted">,
): ExitCode {
  if (aborted) return exitCodes.interrupted;
  const has = (...kinds: readonly RotationOutcome["kind"][]): boolean =>
    groups.some(({ outcome }) => kinds.includes(outcome.kind));
  // To a dry run, what goes on in AWS is news and no fault.
  if (has(...bad) || (has("unfinished") && !dryRun)) return exitCodes.error;
  return has(...behind, "unfinished") ? exitCodes.changes : exitCodes.ok;
}
