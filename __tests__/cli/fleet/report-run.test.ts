import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { reportRun } from "../../../cli/fleet/report-run";
import { fakeIo } from "../../support/fake-io";
import { plannedStack } from "../../support/planned-stack";
import { runOf } from "../../support/run-of";

describe("reportRun", () => {
  let folder = "";
  const run = runOf([plannedStack("payments")]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-report-run-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("prints the result and writes each report to a folder that did not exist", async () => {
    const io = fakeIo();
    const report = join(folder, "new/reports");

    expect(await reportRun(run, { json: true, report }, io)).toBe(0);
    expect(JSON.parse(io.printed.join("\n"))).toMatchObject({ results: [{ name: "payments" }] });
    expect(readdirSync(report)).toEqual(["junit.xml", "report.html", "report.json", "report.md"]);
  });

  test("GIVEN a folder that cannot be made THEN the result is printed all the same, and it is an error", async () => {
    const io = fakeIo();
    const report = join(folder, "file");
    writeFileSync(report, "");

    await expect(reportRun(run, { json: false, report }, io)).rejects.toThrow(
      `No reports can be written to ${report} (EEXIST). Name a folder that is yours, or one that does not exist.`,
    );
    expect(io.printed.join("\n")).toContain("payments");
  });
});
