import type { FleetRun } from "../../fleet/fleet-run";
import { driftReport } from "../../report/drift-report";
import { planReport, type TerminalReportOptions } from "../../report/plan-report";

/** A run for a terminal or a log. */
export function terminalReport(run: FleetRun, options: TerminalReportOptions): string {
  return run.command === "drift" ? driftReport(run, options) : planReport(run, options);
}
