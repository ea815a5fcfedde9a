import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { findPython } from "../../../sandbox/find-python";
import { sandboxEnvironment } from "../../../sandbox/sandbox-environment";
import { startSandbox, type Sandbox } from "../../../sandbox/start-sandbox";
import { generatedAccountName } from "../generated-files";
import { writeGeneratedFleet } from "../write-generated-fleet";
import { measureProcess, type ProcessCost } from "./measure-process";

const root = join(__dirname, "../../..");

export interface FleetShape {
  readonly accounts: number;
  readonly regions: number;
  /** `aws`: without the Okta resources and provider; `okta`: the whole graph, a tile an account. */
  readonly graph: "aws" | "okta";
}

/** What a run of this project's command line took. */
export interface CliCost extends ProcessCost {
  /** Of the command line's own process: seconds of CPU, and its peak memory in bytes. */
  readonly own: { readonly cpu: number; readonly memory: number };
}

/** A checkout with a generated fleet, beside a running sandbox. */
export class BenchProject {
  readonly environment: Readonly<Record<string, string>>;
  /** Names of the accounts. */
  readonly accounts: readonly string[];
  private readonly python = findPython(root);

  private constructor(
    private readonly folder: string,
    private readonly shape: FleetShape,
    private readonly sandbox: Sandbox,
  ) {
    this.accounts = Array.from({ length: shape.accounts }, (_, at) => generatedAccountName(at));
    this.environment = {
      ...sandboxEnvironment(process.env, sandbox.environment),
      BENCH_OWN_COST: join(folder, "own-cost.json"),
      CI: "true",
    };
  }

  static async start(shape: FleetShape): Promise<BenchProject> {
    const folder = mkdtempSync(join(tmpdir(), "bastionless-bench-"));
    const project = join(folder, "project");
    mkdirSync(project);
    // For cdktf, which is not asked to synthesize.
    copyFileSync(join(root, "cdktf.json"), join(project, "cdktf.json"));
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
    const tile = shape.graph === "aws" ? "existing" : "account";
    writeGeneratedFleet(project, { ...shape, tile });
    const sandbox = await startSandbox({ folder: join(folder, "sandbox") });
    return new BenchProject(project, shape, sandbox);
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    rmSync(join(this.folder, ".."), { recursive: true, force: true });
  }

  /** Folder of an account's stack. */
  stack(name: string): string {
    return join(this.folder, "cdktf.out/stacks", name);
  }

  /** The stacks as they are after a fresh checkout and a synthesis: nothing is initialized. */
  async synthesizeAfresh(): Promise<void> {
    this.forgetSynthesis();
    succeed(await this.cli(["synth"]), [0]);
    for (const name of this.accounts) {
      copyFileSync(this.sandbox.lockFile, join(this.stack(name), ".terraform.lock.hcl"));
    }
  }

  forgetSynthesis(): void {
    rmSync(join(this.folder, "cdktf.out"), { recursive: true, force: true });
  }

  /** Makes what the accounts' stacks describe, so that a plan has something to read. */
  async apply(concurrency: number): Promise<void> {
    await this.synthesizeAfresh();
    const select = this.selection(this.accounts);
    const run = await this.cli(["apply", "--yes", ...select, "--concurrency", `${concurrency}`]);
    succeed(run, [0]);
  }

  /** Arguments that keep a run to some of the accounts. */
  selection(names: readonly string[]): readonly string[] {
    return names.length === this.accounts.length
      ? ["--select", "account-*"]
      : ["--select", names.join(",")];
  }

  /** Measures any command, run in the checkout. */
  async measure(command: readonly string[], memory = false): Promise<ProcessCost> {
    const { folder, environment, python } = this;
    return measureProcess({ command, folder, environment, python, memory });
  }

  /** Measures this project's command line, as its `bin` starts it. */
  async cli(args: readonly string[], memory = false): Promise<CliCost> {
    const ownFile = join(this.folder, "own-cost.json");
    rmSync(ownFile, { force: true });
    const preloaded = [
      require.resolve("./own-cost.mjs"),
      ...(this.shape.graph === "aws" ? [require.resolve("./without-okta.mjs")] : []),
    ].flatMap((file) => ["--import", pathToFileURL(file).href]);
    const program = join(root, "cli/bastionless.mjs");
    const cost = await this.measure([process.execPath, ...preloaded, program, ...args], memory);
    const own = existsSync(ownFile) ? readFileSync(ownFile, "utf8") : '{"cpu":0,"memory":0}';
    return { ...cost, own: JSON.parse(own) as CliCost["own"] };
  }

  /** Writes a file beside an account's stack. */
  writeBeside(name: string, file: string, text: string): void {
    writeFileSync(join(this.stack(name), file), text);
  }
}

/** @throws with what the command said when its exit code is none of the good ones. */
export function succeed<Cost extends ProcessCost>(cost: Cost, good: readonly number[]): Cost {
  if (good.includes(cost.exitCode)) return cost;
  const end = cost.output.slice(-4000);
  throw new Error(`A command that is measured ended with ${cost.exitCode}:\n${end}`);
}
