import type { RotationRun, Standing } from "../../rotation/rotation-run";
import { exitCodes, type ExitCode } from "../exit-codes";

/** What somebody has to look at is an error; what is behind, and would stay so, is a change. */
export function exitCodeOfRotation(
  { dryRun, groups }: RotationRun,
  { aborted }: Pick<AbortSignal, "aborted">,
): ExitCode {
  if (aborted) return exitCodes.interrupted;
  const codes: Readonly<Record<Standing, ExitCode>> = {
    good: exitCodes.ok,
    behind: exitCodes.changes,
    // To a dry run, what goes on in AWS is news and no fault.
    unfinished: dryRun ? exitCodes.changes : exitCodes.error,
    failed: exitCodes.error,
    skipped: exitCodes.error,
  };
  const all = groups.map(({ standing }) => codes[standing]);
  return [exitCodes.error, exitCodes.changes].find((code) => all.includes(code)) ?? exitCodes.ok;
}
