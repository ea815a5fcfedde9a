import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

import { generatedFiles, type GeneratedFleet } from "../../scripts/bench/generated-files";
import { SandboxedProject } from "./sandboxed-project";

/** What a command of the command line left behind. */
export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs; `outcome` waits for its end. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly outcome: Promise<CommandOutcome>;
}

/** A stack in a JSON report, as far as tests look at it. */
export interface ReportedStack {
  readonly name: string;
  readonly status: string;
  readonly class?: string;
  readonly reason?: string;
  readonly nextSteps?: readonly string[];
  readonly changes?: readonly { readonly action: string; readonly address: string }[];
}

/** A checkout with a generated fleet beside a running sandbox, used by the command line alone. */
export class FleetCheckout {
  private constructor(readonly project: SandboxedProject) {}

  static async start(fleet: GeneratedFleet): Promise<FleetCheckout> {
    const checkout = new FleetCheckout(await SandboxedProject.start());
    checkout.configure(fleet);
    return checkout;
  }

  async close(): Promise<void> {
    await this.project.close();
  }

  /** Writes the fleet's configuration in place of what there is. */
  configure(fleet: GeneratedFleet): void {
    rmSync(join(this.project.folder, "config"), { recursive: true });
    for (const { path, bytes } of generatedFiles(fleet)) this.write(path, bytes);
  }

  read(path: string): string {
    return readFileSync(join(this.project.folder, path), "utf8");
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.project.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(path: string): void {
    rmSync(join(this.project.folder, path));
  }

  /** Runs `bastionless` to its end. */
  async run(...args: readonly string[]): Promise<CommandOutcome> {
    return this.start(...args).outcome;
  }

  start(...args: readonly string[]): RunningCommand {
    const program = join(__dirname, "../../cli/bastionless.mjs");
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.project.folder,
      env: { ...this.project.environment, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = Promise.all([
      once(child, "close") as Promise<[number | null]>,
      text(child.stdout),
      text(child.stderr),
    ]).then(([[exitCode], stdout, stderr]) => ({ exitCode, stdout, stderr }));
    return { child, outcome };
  }

  /** Runs a command with `--json` and returns its exit code and the stacks of its report. */
  async report(
    ...args: readonly string[]
  ): Promise<{ readonly exitCode: number | null; readonly stacks: readonly ReportedStack[] }> {
    const { exitCode, stdout, stderr } = await this.run(...args, "--json");
    try {
      const { results } = JSON.parse(stdout) as { readonly results: readonly ReportedStack[] };
      return { exitCode, stacks: results };
    } catch (error) {
      throw new Error(`no report from ${args.join(" ")}:\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  /** Names of the state's files; one that ends in `.lock.info` is a lock. */
  stateFiles(): readonly string[] {
    return readdirSync(this.project.sandbox.stateFolder).sort();
  }

  /** Processes that were started for this sandbox, by command line; its emulators aside. */
  processes(): readonly string[] {
    // Every process gets it: Terraform, the providers behind the gateway, what the runner starts.
    const mark = this.project.sandbox.environment["BASTIONLESS_STATE_FOLDER"] ?? "";
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((id) =>
        contentOf(`/proc/${id}/environ`).includes(`BASTIONLESS_STATE_FOLDER=${mark}\0`),
      )
      .map((id) => contentOf(`/proc/${id}/cmdline`).replaceAll("\0", " ").trim())
      .filter((command) => command !== "");
  }
}

/** What is gone, or not ours, has no content. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
