import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import type { FleetRun } from "../../../fleet/fleet-run";
import { jsonReport } from "../../../report/json-report";
import { readJsonReport } from "../../../report/read-json-report";
import { planRun } from "../../fixtures/report/fleet-run";
import { fakeIo } from "../../support/fake-io";
import { driftedStack, plannedStack } from "../../support/planned-stack";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, results: FleetRun["results"]): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, jsonReport({ ...planRun, results, notes: [] }));
}

async function merge(...options: readonly string[]): Promise<readonly [number, string]> {
  const io = fakeIo();
  const { signal } = new AbortController();
  const exitCode = await runCli(["report", "merge", folder, ...options], { io, signal });
  return [exitCode, io.noted.join("\n")];
}

describe("report merge", () => {
  it("writes one report of all that are below the folder", async () => {
    write("plan-0/report/report.json", [plannedStack("hub")]);
    write("plan-1/report/report.json", [driftedStack("payments")]);
    writeFileSync(join(folder, "plan-1", "report.json.old"), "{");
    const merged = join(folder, "merged");

    expect(await merge("--expect", "2", "--report", merged)).toEqual([0, ""]);
    expect(readdirSync(merged).sort()).toEqual([
      "junit.xml",
      "report.html",
      "report.json",
      "report.md",
    ]);
    const text = readFileSync(join(merged, "report.json"), "utf8");
    expect(readJsonReport(text, "report.json").results).toEqual([
      plannedStack("hub"),
      driftedStack("payments"),
    ]);
  });

  it("GIVEN a shard without a report THEN nothing is merged", async () => {
    write("plan-0/report.json", [plannedStack("hub")]);
    const merged = join(folder, "merged");

    expect(await merge("--expect", "3", "--report", merged)).toEqual([
      1,
      `error: ${folder} holds 1 of 3 reports; nothing was merged. A shard that has no report failed before it could write one: see its log.`,
    ]);
    expect(existsSync(merged)).toBe(false);
  });

  it("GIVEN more reports than shards THEN nothing is merged", async () => {
    write("a/report.json", [plannedStack("hub")]);
    write("b/report.json", [plannedStack("payments")]);

    expect((await merge("--expect", "1"))[1]).toContain("holds 2 of 1 reports");
  });

  it("GIVEN no report THEN it says so", async () => {
    expect(await merge()).toEqual([1, "error: There is no report to merge."]);
  });

  it("GIVEN no folder THEN it says so", async () => {
    rmSync(folder, { recursive: true });

    expect(await merge()).toEqual([
      1,
      `error: ${folder} does not exist; expected a folder with the reports of the parts.`,
    ]);
    mkdirSync(folder);
  });

  it.each(["0", "-1", "two", "1.5"])("refuses --expect %s", async (expect_) => {
    expect((await merge("--expect", expect_))[1]).toBe(
      `error: --expect "${expect_}": expected a whole number from 1.`,
    );
  });
});
