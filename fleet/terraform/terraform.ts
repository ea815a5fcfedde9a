import { chmodSync, closeSync, openSync, rmSync } from "node:fs";
import { resolve } from "node:path";

import type { Diagnostic } from "./diagnostic";
import { findTerraform } from "./find-terraform";
import { MachineOutput } from "./machine-output";
import { parseVersion } from "./parse-version";
import { printableText } from "./printable-text";
import type { ResourceChange } from "./resource-change";
import { runProcess, type ProcessOutcome } from "./run-process";
import { terraformEnvironment, type Environment } from "./terraform-environment";
import { TerraformError, type TerraformErrorProps } from "./terraform-error";

export interface TerraformProps {
  /** Folder of a synthesized stack. */
  readonly folder: string;
  /** @default the first of `terraform` and `tofu` on the environment's PATH */
  readonly binary?: string;
  /** The whole environment of the process. @default this process's environment */
  readonly environment?: Environment;
  /** Called with each message of Terraform, as it comes, for people to watch. */
  readonly onOutput?: (message: string) => void;
  /** Stops a running command gracefully, and lets none start. */
  readonly signal?: AbortSignal;
  /** Milliseconds that an interrupted command has to write its state. @default 30,000 */
  readonly grace?: number;
}

/** Values of Terraform variables; they never appear among the arguments of a process. */
export type TerraformVariables = Readonly<Record<string, string>>;

export interface PlanOptions {
  /** Where to save the plan, relative to the stack's folder; readable by its owner only. */
  readonly out?: string;
  /** @default true */
  readonly refresh?: boolean;
  /** @default false */
  readonly destroy?: boolean;
  /** @default true */
  readonly lock?: boolean;
  readonly variables?: TerraformVariables;
}

export interface Plan {
  /** Whether an apply would do anything, changes of outputs included. */
  readonly changed: boolean;
  readonly changes: readonly ResourceChange[];
  readonly changedOutputs: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

export interface ApplyOptions {
  /** A saved plan, relative to the stack's folder. @default plans first, and asks nobody */
  readonly planFile?: string;
  readonly variables?: TerraformVariables;
}

export interface Applied {
  /** What was done. */
  readonly changes: readonly ResourceChange[];
  /** Values by name, without the sensitive ones. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Diagnostic[];
}

const notOnPath =
  "Neither is on the PATH. Install Terraform 1.10 or later, or OpenTofu 1.11 or later.";

/**
 * Terraform, or OpenTofu, in the folder of one synthesized stack.
 *
 * Every method throws a `TerraformError` when Terraform fails, is interrupted or cannot be started.
 */
export class Terraform {
  constructor(private readonly props: TerraformProps) {}

  /** Such as `1.11.4`; of OpenTofu, whatever its executable is called, such as `tofu 1.12.6`. */
  async version(): Promise<string> {
    const version = parseVersion(await this.readText("version", []));
    if (version === undefined) {
      throw this.unavailable("version", "What is on the PATH does not print its version.");
    }
    return version;
  }

  /** Prepares the folder: backend and providers. */
  async init(): Promise<void> {
    await this.observe("init", ["-json"], {});
  }

  async plan(options: PlanOptions = {}): Promise<Plan> {
    const { out, refresh = true, destroy = false, lock = true, variables = {} } = options;
    const flags = [
      "-json",
      "-detailed-exitcode",
      ...(refresh ? [] : ["-refresh=false"]),
      ...(destroy ? ["-destroy"] : []),
      ...(lock ? [] : ["-lock=false"]),
      ...(out === undefined ? [] : [`-out=${out}`]),
    ];
    const file = out === undefined ? undefined : this.createPrivateFile(out);
    try {
      const { exitCode, said } = await this.observe("plan", flags, variables, [0, 2]);
      return {
        changed: exitCode === 2,
        changes: said.planned,
        changedOutputs: said.changedOutputs,
        warnings: said.diagnostics,
      };
    } catch (error) {
      if (file !== undefined) rmSync(file, { force: true });
      throw error;
    }
  }

  async apply({ planFile, variables = {} }: ApplyOptions = {}): Promise<Applied> {
    const what = planFile === undefined ? ["-auto-approve"] : [planFile];
    return this.change("apply", what, variables);
  }

  /** Destroys everything in the state, and asks nobody. */
  async destroy(variables: TerraformVariables = {}): Promise<Applied> {
    return this.change("destroy", ["-auto-approve"], variables);
  }

  /** A saved plan as Terraform's JSON. It holds sensitive values in clear: mask before showing. */
  async showPlan(planFile: string): Promise<Readonly<Record<string, unknown>>> {
    return this.readJson("show", [planFile]);
  }

  /** The outputs in the state by name, without the sensitive ones. */
  async output(): Promise<Readonly<Record<string, unknown>>> {
    const outputs = (await this.readJson("output", [])) as Readonly<
      Record<string, { readonly sensitive: boolean; readonly value: unknown }>
    >;
    const shown = Object.entries(outputs).filter(([, { sensitive }]) => !sensitive);
    return Object.fromEntries(shown.map(([name, { value }]) => [name, value]));
  }

  private async change(
    command: string,
    what: readonly string[],
    variables: TerraformVariables,
  ): Promise<Applied> {
    const { said } = await this.observe(command, ["-json", ...what], variables);
    // Moves and imports happen with the apply, but Terraform does not tell of them one by one.
    const inStateOnly = said.planned.filter(({ action }) =>
      ["move", "import", "remove"].includes(action),
    );
    return {
      changes: [...inStateOnly, ...said.completed],
      outputs: said.outputs,
      warnings: said.diagnostics,
    };
  }

  private async observe(
    command: string,
    flags: readonly string[],
    variables: TerraformVariables,
    good: readonly number[] = [0],
  ): Promise<{ readonly exitCode: number; readonly said: MachineOutput }> {
    const said = new MachineOutput();
    const args = [command, "-input=false", "-no-color", ...flags];
    const outcome = await this.start(command, args, variables, (line) => {
      const text = said.read(line);
      if (text !== undefined) this.props.onOutput?.(text);
    });
    return { exitCode: this.check(command, outcome, good, said), said };
  }

  private async readJson(
    command: string,
    flags: readonly string[],
  ): Promise<Readonly<Record<string, unknown>>> {
    const text = await this.readText(command, ["-json", ...flags]);
    // A warning about the user's own CLI configuration may stand before the JSON.
    return JSON.parse(text.slice(text.indexOf("{"))) as Readonly<Record<string, unknown>>;
  }

  private async readText(command: string, flags: readonly string[]): Promise<string> {
    const args = [command, "-no-color", ...flags];
    const outcome = await this.start(command, args, {}, () => undefined);
    this.check(command, outcome, [0], new MachineOutput());
    return outcome.stdout;
  }

  private async start(
    command: string,
    args: readonly string[],
    variables: TerraformVariables,
    onLine: (line: string) => void,
  ): Promise<ProcessOutcome> {
    const { folder, environment = process.env, signal, grace = 30_000 } = this.props;
    if (signal?.aborted === true) throw this.error(command, "interrupted", new MachineOutput());

    const binary = this.props.binary ?? findTerraform(environment["PATH"]);
    if (binary === undefined) throw this.unavailable(command, notOnPath);
    try {
      return await runProcess({
        binary,
        args,
        folder,
        environment: terraformEnvironment(environment, variables),
        onLine,
        grace,
        // What these print can be secret, and they hold no lock.
        outlives: !["show", "output", "version"].includes(command),
        ...(signal !== undefined && { signal }),
      });
    } catch (error) {
      throw this.unavailable(command, error instanceof Error ? error.message : String(error));
    }
  }

  /** Returns the exit code. */
  private check(
    command: string,
    outcome: ProcessOutcome,
    good: readonly number[],
    said: MachineOutput,
  ): number {
    const { exitCode, stderr, interrupted } = outcome;
    if (exitCode !== undefined && good.includes(exitCode)) return exitCode;
    if (interrupted) throw this.error(command, "interrupted", said);
    if (!said.diagnostics.some(({ severity }) => severity === "error")) {
      said.diagnostics.push({
        severity: "error",
        summary:
          exitCode === undefined ? "Terraform was killed" : `Terraform exited with ${exitCode}`,
        detail: printableText(stderr).trim(),
      });
    }
    throw this.error(command, "failed", said);
  }

  private error(
    command: string,
    reason: TerraformErrorProps["reason"],
    { diagnostics, completed }: MachineOutput,
  ): TerraformError {
    const { folder } = this.props;
    return new TerraformError({ command, reason, folder, diagnostics, changes: completed });
  }

  private unavailable(command: string, detail: string): TerraformError {
    const said = new MachineOutput();
    const summary = "Neither Terraform nor OpenTofu can be started";
    said.diagnostics.push({ severity: "error", summary, detail });
    return this.error(command, "unavailable", said);
  }

  /** A plan holds secrets: the file exists, for its owner only, before Terraform fills it. */
  private createPrivateFile(name: string): string {
    const file = resolve(this.props.folder, name);
    closeSync(openSync(file, "w", 0o600));
    chmodSync(file, 0o600);
    return file;
  }
}
