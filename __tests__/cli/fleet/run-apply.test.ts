import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import { fakeIo } from "../../support/fake-io";

describe("apply", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-run-apply-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("GIVEN plans of a run that ended before it had planned anything THEN it does not end well", async () => {
    const manifest = {
      schemaVersion: 1,
      created: "2026-11-22T21:04:05.678Z",
      terraform: "1.11.4",
      lockFile: "0".repeat(64),
      stacks: {},
      notPlanned: [],
    };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
    const io = fakeIo();

    const exitCode = await runCli(["apply", folder], { io, signal: new AbortController().signal });

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([
      `error: ${folder} has no plan of any stack: the run that was to make them failed or was ` +
        "stopped. Plan again.",
    ]);
  });

  test("GIVEN a report folder that is a file THEN nothing has begun when that is told", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const io = fakeIo();

    const exitCode = await runCli(["apply", "--yes", "--report", file], {
      io,
      signal: new AbortController().signal,
    });

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([
      `error: No reports can be written to ${file} (EEXIST). Name a folder that is yours, or one that does not exist.`,
    ]);
  });

  test.each(["", "many", "-1", "1.5"])(
    "--max-destroys %j is refused before anything begins",
    async (text) => {
      const io = fakeIo();
      const { signal } = new AbortController();

      expect(await runCli(["apply", "--yes", `--max-destroys=${text}`], { io, signal })).toBe(1);
      expect(io.noted).toEqual([
        `error: --max-destroys is ${JSON.stringify(text)}; expected a whole number from 0.`,
      ]);
    },
  );
});
