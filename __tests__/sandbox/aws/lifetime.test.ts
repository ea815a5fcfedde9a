import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";

import { findPython } from "../../../sandbox/find-python";

const root = join(__dirname, "..", "..", "..");

describe("the AWS emulator's lifetime", () => {
  it.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
    "is not longer than its parent's, which ends by %s",
    async (signal) => {
      // GIVEN a process that has started the emulator
      const program = `
        const { startAwsEmulator } = require("./sandbox/aws/start-aws-emulator.ts");
        startAwsEmulator({ python: process.argv[1] }).then(({ pid }) => console.log(pid));
      `;
      const parent = spawn(
        process.execPath,
        ["--require", "tsx/cjs", "--eval", program, findPython(root)],
        { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
      );
      const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
      const emulator = Number(line);
      expect(isRunning(emulator)).toBe(true);

      // WHEN
      parent.kill(signal);
      await once(parent, "exit");

      // THEN
      for (let tries = 0; isRunning(emulator) && tries < 100; tries += 1) await setTimeout(100);
      expect(isRunning(emulator)).toBe(false);
    },
    60_000,
  );
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
