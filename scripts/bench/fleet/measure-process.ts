import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { z } from "zod";

export interface MeasureProcessProps {
  readonly command: readonly string[];
  readonly folder: string;
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** A Python interpreter. */
  readonly python: string;
  /** Looks at the memory too, many times a second: a run to look at, not to time. @default false */
  readonly memory?: boolean;
}

const cost = z.object({
  exitCode: z.number(),
  wall: z.number(),
  cpu: z.number(),
  memory: z.number().nullable(),
});

/** What a command and everything that it started took. */
export interface ProcessCost {
  /** A negative one is the signal that ended it. */
  readonly exitCode: number;
  /** Seconds until the command itself ended. */
  readonly wall: number;
  /** Seconds of CPU of all processes, also of those that outlived the command. */
  readonly cpu: number;
  /** The most bytes at a time, all processes together; `null` when it was not looked at. */
  readonly memory: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/**
 * Runs a command and measures the whole tree of processes below it, orphans included. It returns
 * when the last of them has ended. Linux only.
 */
export async function measureProcess(props: MeasureProcessProps): Promise<ProcessCost> {
  const { command, folder, environment, python, memory = false } = props;
  const own = mkdtempSync(join(tmpdir(), "bastionless-measure-"));
  try {
    const result = join(own, "result.json");
    const log = join(own, "log");
    // A file, not a pipe: a reader in this process would take time away from what is measured.
    const output = openSync(log, "w");
    const child = spawn(
      python,
      ["-I", join(__dirname, "measure.py"), result, memory ? "1" : "0", ...command],
      { cwd: folder, env: environment, stdio: ["ignore", output, output] },
    );
    closeSync(output);
    const [exitCode] = (await once(child, "exit")) as [number | null];
    const text = readFileSync(log, "utf8");
    if (exitCode !== 0) throw new Error(`${command.join(" ")} could not be measured: ${text}`);
    return { ...cost.parse(JSON.parse(readFileSync(result, "utf8"))), output: text };
  } finally {
    rmSync(own, { recursive: true });
  }
}
