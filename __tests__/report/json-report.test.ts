import { readFileSync } from "node:fs";

import Ajv from "ajv";

import { jsonReport } from "../../report/json-report";
import { applyRun, driftRun, planRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { changedStack, runOf } from "../support/run-of";

describe("jsonReport", () => {
  test("has everything that a plan found, grouped and stack by stack", () => {
    expect(jsonReport(planRun)).toBe(golden("plan-report.json"));
  });

  test.each([planRun, driftRun, applyRun, runOf([])])(
    "of a run like %#. is what the published schema promises",
    (run) => {
      const published: unknown = JSON.parse(
        readFileSync("docs/reference/report.schema.json", "utf8"),
      );
      // The pattern beside `date-time` is checked; ajv knows no formats of its own.
      const validate = new Ajv({ formats: { "date-time": true } }).compile(published as object);

      const valid = validate(JSON.parse(jsonReport(run)));

      expect(validate.errors).toBeNull();
      expect(valid).toBe(true);
    },
  );

  test("leaves out what the schema does not name: outputs, and whatever slipped in", () => {
    const [hub] = applyRun.results;
    if (hub?.status !== "applied") throw new Error("the hub was applied");
    const slipped = {
      prior_state: "hush",
      changes: [{ ...changedStack("a", []), address: "x", action: "create" }],
    };
    const run = {
      ...applyRun,
      results: [{ ...hub, ...slipped, outputs: { key: "hush" } } as typeof hub],
    };

    const report = JSON.parse(jsonReport(run)) as { results: unknown };

    expect(report.results).toEqual([
      {
        name: "hub",
        accountId: "111122223333",
        status: "applied",
        durationMs: 20_100,
        changes: [{ address: "x", action: "create" }],
        warnings: [],
      },
    ]);
  });

  test("holds no character that a terminal would act on", () => {
    expect(jsonReport(planRun)).not.toMatch(/[^\P{C}\n]/u);
  });
});
