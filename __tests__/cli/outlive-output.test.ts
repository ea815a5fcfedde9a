import { execFile } from "node:child_process";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { outliveOutput } from "../../cli/outlive-output";

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error("the write failed"), { code });
}

describe("outliveOutput", () => {
  test.each(["EPIPE", "EIO"])(
    "nobody reads on (%s): nothing is said, nothing is thrown",
    (code) => {
      const stream = new PassThrough();
      const lost: string[] = [];
      outliveOutput(stream, (reason) => lost.push(reason));

      stream.emit("error", failure(code));

      expect(lost).toEqual([]);
    },
  );

  test("a full disk is told once, and does not end the process", () => {
    const stream = new PassThrough();
    const lost: string[] = [];
    outliveOutput(stream, (reason) => lost.push(reason));

    stream.emit("error", failure("ENOSPC"));
    stream.emit("error", failure("ENOSPC"));

    expect(lost).toEqual(["ENOSPC"]);
  });
});

describe("bastionless", () => {
  const root = join(__dirname, "../..");

  /** Runs a line of shell in which `bastionless` is the program. */
  async function shell(
    line: string,
  ): Promise<{ readonly stdout: string; readonly stderr: string }> {
    const program = join(root, "cli/bastionless.mjs");
    const definition = `bastionless() { "${process.execPath}" "${program}" "$@"; }`;
    return new Promise((resolve) => {
      execFile("sh", ["-c", `${definition}; ${line}`], { cwd: root }, (_, stdout, stderr) => {
        resolve({ stdout, stderr });
      });
    });
  }

  test("a result that a full disk swallows is an error in one sentence", async () => {
    expect(await shell("bastionless accounts list > /dev/full; echo $?")).toEqual({
      stdout: "1\n",
      stderr: "error: The result could not be written to the standard output (ENOSPC).\n",
    });
  });

  test("notes that cannot be written do not keep it from its result", async () => {
    const config = "__tests__/fixtures/rules/setting-without-effect/bad";
    const command = `bastionless matrix --shards 1 --config ${config}`;
    const { stdout, stderr } = await shell(`${command}; echo $?`);
    expect(stderr).toContain("WARNING SETTING_WITHOUT_EFFECT");

    expect(await shell(`${command} 2> /dev/full; echo $?`)).toEqual({ stdout, stderr: "" });
    expect(stdout).toMatch(/^\{.*\}\n0\n$/);
  });
});
