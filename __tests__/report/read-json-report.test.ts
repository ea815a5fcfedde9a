import type { FleetRun } from "../../fleet/fleet-run";
import { jsonReport } from "../../report/json-report";
import { readJsonReport } from "../../report/read-json-report";
import { applyRun, driftRun, planRun } from "../fixtures/report/fleet-run";

function withoutIds(run: FleetRun): FleetRun {
  const { command, started, duration, versions, results, notes } = run;
  return { command, started, duration, versions, results, notes };
}

describe("readJsonReport", () => {
  it.each([
    ["plan", planRun],
    ["drift", driftRun],
  ])("reads back what jsonReport writes of a %s", (_, run) => {
    expect(readJsonReport(jsonReport(run), "report.json")).toEqual(run);
  });

  it("reads back an apply, without the values of outputs", () => {
    const run = withoutIds(applyRun);
    const withOutputs = (outputs: Readonly<Record<string, unknown>>): FleetRun => ({
      ...run,
      results: run.results.map((result) =>
        result.status === "applied" ? { ...result, outputs } : result,
      ),
    });
    const text = jsonReport(withOutputs({ role: "arn:aws:iam::111122223333:role/x" }));

    expect(readJsonReport(text, "report.json")).toEqual(withOutputs({}));
  });

  it("has no account ids where the report has none", () => {
    const run = withoutIds(planRun);

    expect(readJsonReport(jsonReport(run), "report.json")).toEqual(run);
  });

  it.each([
    ["not JSON", "{", " at its top"],
    ["something else", "[]", " at its top"],
    [
      "a later version",
      jsonReport(planRun).replace('"schemaVersion": 1', '"schemaVersion": 2'),
      " at schemaVersion",
    ],
    ["an unknown command", jsonReport(planRun).replace('"plan"', '"destroy"'), " at command"],
  ])("refuses %s", (_, text, where) => {
    expect(() => readJsonReport(text, "reports/1/report.json")).toThrow(
      `reports/1/report.json is not a JSON report of this version of bastionless${where}. Give the report.json that \`--report\` writes.`,
    );
  });
});
