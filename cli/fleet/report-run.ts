import type { FleetRun } from "../../fleet/fleet-run";
import { jsonReport } from "../../report/json-report";
import type { ExitCode } from "../exit-codes";
import type { Io } from "../io";
import { exitCodeOf } from "./exit-code-of";
import { terminalReport } from "./terminal-report";

export interface ReportRunOptions {
  /** Whether the result is printed as JSON. */
  readonly json: boolean;
  /** Folder for the reports as files. */
  readonly report: string | undefined;
}

/**
 * Prints the report of a run, writes it to files where that is wanted, and returns its exit code.
 *
 * @throws when the files cannot be written; what the run did has been printed by then
 */
export async function reportRun(
  run: FleetRun,
  { json, report }: ReportRunOptions,
  io: Io,
): Promise<ExitCode> {
  io.print(json ? jsonReport(run) : `\n${terminalReport(run, { colour: io.colour })}`);
  if (report !== undefined) {
    const { writeReports } = await import("./write-reports.js");
    writeReports(run, report);
  }
  return exitCodeOf(run);
}
