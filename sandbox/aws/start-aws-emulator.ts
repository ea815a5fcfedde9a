import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import { SandboxError } from "../sandbox-error";

export interface AwsEmulatorOptions {
  /** Interpreter of an environment with the packages of `requirements.txt`. */
  readonly python: string;
  /** File for one JSON line `{account, action}` per call. @default - none */
  readonly callLog?: string;
  /** How long an instance refresh takes for each instance. @default 1 */
  readonly secondsPerInstance?: number;
  /** File for the emulator's own errors. @default - they are dropped */
  readonly logFile?: string;
}

export interface AwsEmulator {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  close(): Promise<void>;
}

/**
 * Starts an emulated AWS (moto and the extension beside it) on a free port of the loopback
 * interface. Every account exists: whoever assumes a role in it works in it. It lives in memory,
 * and it ends with this process, however this process ends.
 *
 * @throws SandboxError `AWS_EMULATOR_FAILED` when it does not start
 */
export async function startAwsEmulator(options: AwsEmulatorOptions): Promise<AwsEmulator> {
  const server = spawn(
    options.python,
    [
      "-I",
      "-B",
      join(__dirname, "server.py"),
      options.callLog ?? devNull,
      String(options.secondsPerInstance ?? 1),
    ],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: emulatorEnvironment(process.env),
      // An interrupt of the terminal is for this process, which closes the emulator in its own time.
      detached: true,
    },
  );
  server.stderr.pipe(createWriteStream(options.logFile ?? devNull));
  const ended = once(server, "exit").catch(() => undefined);
  // The pipe breaks when the server is gone already.
  server.stdin.on("error", () => undefined);

  const port = await firstPort(server, server.stdout);
  if (port === undefined || server.pid === undefined) {
    throw new SandboxError(
      "AWS_EMULATOR_FAILED",
      `The AWS emulator did not start (${options.python}).`,
      `Run \`node scripts/setup.mjs\`; its own words are in ${options.logFile ?? "no log file"}.`,
    );
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: server.pid,
    async close() {
      server.stdin.end();
      await ended;
    },
  };
}

/** The port that the server announces on its first line; `undefined` when it ends before that. */
async function firstPort(server: ChildProcess, stdout: Readable): Promise<number | undefined> {
  const lines = createInterface({ input: stdout });
  return new Promise((resolve) => {
    server.once("error", () => {
      resolve(undefined);
    });
    lines.once("close", () => {
      resolve(undefined);
    });
    lines.once("line", (line) => {
      resolve((JSON.parse(line) as { readonly port: number }).port);
    });
  });
}

/** What moto would read as its settings stays out. */
function emulatorEnvironment(base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(base).filter(([name]) => !name.startsWith("MOTO_") && !name.startsWith("AWS_")),
  );
}
