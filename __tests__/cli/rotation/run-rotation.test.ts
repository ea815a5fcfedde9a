import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runRotation } from "../../../cli/rotation/run-rotation";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

const settings = { canary: undefined, waveSize: "5", groupsAtATime: "10", maxFailures: "0" };
const options = { ...settings, select: [], json: false, report: undefined, dryRun: false };
const context = { signal: new AbortController().signal };

describe("a rotation of accounts without a group", () => {
  const config = writeConfiguration({ a: minimalAccount("222233334444") });
  let report: string;

  beforeEach(() => {
    report = mkdtempSync(join(tmpdir(), "rotation-"));
  });

  afterEach(() => {
    rmSync(report, { recursive: true });
  });

  test("asks nobody, and says that there is none", async () => {
    const io = fakeIo();

    const exitCode = await runRotation(
      { ...options, config: config(), yes: false },
      { ...context, io },
    );

    expect(exitCode).toBe(0);
    expect(io.printed).toEqual(["\nNo selected account has an Auto Scaling group."]);
  });

  test("prints JSON and writes its reports like any other", async () => {
    const io = fakeIo();

    const exitCode = await runRotation(
      { ...options, config: config(), json: true, report, yes: true },
      { ...context, io },
    );

    expect(exitCode).toBe(0);
    const run: unknown = JSON.parse(io.printed.join(""));
    expect(run).toMatchObject({ dryRun: false, groups: [] });
    expect(JSON.parse(readFileSync(join(report, "rotation.json"), "utf8"))).toEqual(run);
    expect(readFileSync(join(report, "rotation.md"), "utf8")).toContain(
      "No selected account has an Auto Scaling group.",
    );
  });

  test("refuses a canary account among them", async () => {
    await expect(
      runRotation(
        { ...options, config: config(), canary: "a", yes: true },
        { ...context, io: fakeIo() },
      ),
    ).rejects.toThrow(
      '--canary is "a"; expected a selected account with an Auto Scaling group: there is none.',
    );
  });
});
