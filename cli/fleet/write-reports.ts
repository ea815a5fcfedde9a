import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { FleetRun } from "../../fleet/fleet-run";
import { htmlReport } from "../../report/html-report";
import { jsonReport } from "../../report/json-report";
import { junitReport } from "../../report/junit-report";
import { markdownReport } from "../../report/markdown-report";
import { makeReportFolder } from "./make-report-folder";

/** Writes `report.json`, `report.md`, `report.html` and `junit.xml` to a folder, made when missing. */
export function writeReports(run: FleetRun, folder: string): void {
  makeReportFolder(folder);
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write("report.json", `${jsonReport(run)}\n`);
  write("report.md", markdownReport(run, {}));
  write("report.html", htmlReport(run));
  write("junit.xml", junitReport(run));
}
