import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

export interface RanScript {
  readonly status: number | null;
  /** Command lines of bastionless and of the AWS CLI, word by word. */
  readonly commands: readonly (readonly string[])[];
  /** What the step gives to later ones. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly stdout: string;
}

/**
 * A folder in which scripts of workflow steps run as on GitHub, with stubs of the commands that leave
 * the machine: they record their words, print `PRINTS`, and end with the exit code `EXITS`.
 */
export class ScriptFolder {
  readonly path = mkdtempSync(join(tmpdir(), "workflow-"));

  constructor() {
    mkdirSync(join(this.path, "bin"));
    for (const name of ["npx", "aws"]) {
      const file = join(this.path, "bin", name);
      writeFileSync(file, stub(name, join(this.path, "commands")));
      chmodSync(file, 0o755);
    }
  }

  run(script: string, variables: Readonly<Record<string, string>> = {}): RanScript {
    const output = join(this.path, "output");
    const summary = join(this.path, "summary");
    const path = [join(this.path, "bin"), process.env["PATH"], dirname(process.execPath)];
    const { status, stdout } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-euo", "pipefail", "-c", script],
      {
        cwd: this.path,
        encoding: "utf8",
        env: {
          PATH: path.join(delimiter),
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
          ...variables,
        },
      },
    );
    return {
      status,
      stdout,
      commands: lines(join(this.path, "commands")).map((line) => JSON.parse(line) as string[]),
      outputs: Object.fromEntries(lines(output).map(splitOnce)),
      summary: lines(summary).join("\n"),
    };
  }

  has(name: string): boolean {
    return existsSync(join(this.path, name));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

function stub(name: string, record: string): string {
  return `#!${process.execPath}
const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(record)}, JSON.stringify([${JSON.stringify(name)}, ...args]) + "\\n");
if (process.env.PRINTS) console.log(process.env.PRINTS);
const report = args.indexOf("--report");
if (args.includes("merge") && process.env.EXITS !== "1") {
  mkdirSync(args[report + 1]);
  writeFileSync(args[report + 1] + "/report.md", "# The plan\\n");
}
process.exitCode = Number(process.env.EXITS ?? 0);
`;
}

function lines(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
}

function splitOnce(line: string): readonly [string, string] {
  const at = line.indexOf("=");
  return [line.slice(0, at), line.slice(at + 1)];
}

/** How every step calls bastionless. */
export const bastionless = ["npx", "--no", "bastionless"];

/** What a person may type into a workflow's form. */
export const hostile = 'a b"; touch owned; $(touch owned) `touch owned`';

export const hubShard = { shard: 0, of: 1, stacks: "hub", hub: true };
export const accountShard = { shard: 1, of: 1, stacks: "payments,search", hub: false };
export const matrix = JSON.stringify({ include: [hubShard, accountShard] });
