import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ProviderPackage } from "../../fleet/providers/provider-package";

/**
 * `echo`: the request; `wait`: nothing before a stop; `slow`: nothing for a moment, unless a stop
 * comes; `die`: a kill; `crash`: a panic; `half`: a part of a message and a kill; a body: that; a
 * status: an error.
 */
export type FakeAnswer =
  | "echo"
  | "wait"
  | "slow"
  | "die"
  | "crash"
  | "half"
  /** A framed message in base64. */
  | { readonly body: string }
  | { readonly status: string; readonly message: string };

export interface FakeProviderOptions {
  /** @default 5 */
  readonly protocol?: 5 | 6;
  /** By path; others are echoed. */
  readonly answers?: Readonly<Record<string, FakeAnswer>>;
  /** Instead of the provider's own. */
  readonly handshake?: string;
  /** Shell text that runs instead of the provider. */
  readonly script?: string;
}

export interface FakeCall {
  readonly pid: number;
  /** A path. */
  readonly call?: string;
  readonly metadata?: string;
  /** The path of a call that was given up. */
  readonly aborted?: string;
  /** The working folder of a process that starts. */
  readonly started?: string;
  readonly variables?: readonly string[];
  /** Where a process that starts listens. */
  readonly socket?: string;
}

/** An executable that behaves as a provider, and what it was asked. */
export class FakeProvider implements ProviderPackage {
  readonly source = "registry.terraform.io/example/fake";
  readonly version = "1.0.0";
  readonly folder = mkdtempSync(join(tmpdir(), "bastionless-fake-provider-"));
  readonly executable = join(this.folder, "terraform-provider-fake");
  private readonly log = join(this.folder, "log");

  constructor(options: FakeProviderOptions = {}) {
    const file = join(this.folder, "answers.json");
    const { protocol = 5, answers = {}, handshake, script } = options;
    writeFileSync(file, JSON.stringify({ protocol, answers, handshake, log: this.log }));
    const main = join(__dirname, "fake-provider-main.mjs");
    const run = script ?? `exec '${process.execPath}' '${main}' '${file}'`;
    writeFileSync(this.executable, `#!/bin/sh\n${run}\n`);
    chmodSync(this.executable, 0o755);
  }

  /** What happened so far, in its order. */
  calls(): readonly FakeCall[] {
    if (!existsSync(this.log)) return [];
    const lines = readFileSync(this.log, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as FakeCall);
  }

  /** The paths of the calls so far. */
  paths(): readonly string[] {
    return this.calls().flatMap(({ call }) => (call === undefined ? [] : [call]));
  }

  /** Process ids in the order of their starts. */
  pids(): readonly number[] {
    return this.calls().flatMap(({ pid, started }) => (started === undefined ? [] : [pid]));
  }

  /** The process id that a script wrote beside the executable. */
  pidOfScript(): number {
    return Number(readFileSync(`${this.executable}.pid`, "utf8"));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
