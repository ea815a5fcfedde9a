import { stripVTControlCharacters } from "node:util";

import { planReport } from "../../report/plan-report";
import { applyRun, planRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { runOf } from "../support/run-of";

describe("planReport", () => {
  test("leads with what is riskiest, groups by cause, and names every stack", () => {
    expect(planReport(planRun, { colour: false })).toBe(golden("plan-report.txt"));
  });

  test("tells what an apply did, and where it stopped", () => {
    expect(planReport(applyRun, { colour: false })).toBe(golden("apply-report.txt"));
  });

  test("colours change nothing but the colours", () => {
    const coloured = planReport(planRun, { colour: true });

    expect(coloured).toContain("\u001b[31m");
    expect(stripVTControlCharacters(coloured)).toBe(golden("plan-report.txt"));
  });

  test("suits 80 columns, and lets no control character through", () => {
    const report = planReport(planRun, { colour: false });

    expect(report.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(report).not.toMatch(/[^\P{C}\n]/u);
  });

  test("a run of nothing is no stacks", () => {
    expect(planReport(runOf([]), { colour: false })).toBe(
      "2026-11-22 21:04 UTC, 1.0 s, bastionless 0.1.0, Terraform 1.11.4\n0 stacks",
    );
  });
});
