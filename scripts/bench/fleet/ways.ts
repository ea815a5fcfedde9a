import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { succeed, type BenchProject, type CliCost } from "./bench-project";
import type { ProcessCost } from "./measure-process";

/** A way to plan many accounts. Each starts in folders that nobody has initialized. */
export interface Way {
  readonly name: string;
  /** Stacks that run at a time. */
  readonly parallel: boolean;
  /** Whether every account takes part; a loop costs the same for each, so that a few are enough. */
  readonly wholeFleet: boolean;
  /** Why it cannot be tried here; `undefined` when it can. */
  readonly unavailable?: () => string | undefined;
  run(project: BenchProject, options: WayOptions): Promise<ProcessCost | CliCost>;
}

export interface WayOptions {
  /** Names of the accounts to plan. */
  readonly accounts: readonly string[];
  readonly concurrency: number;
  /** Whether to look at the memory too; the times of such a run count for nothing. */
  readonly memory: boolean;
}

/** A plan of what was applied: every way has to find nothing to do. */
const inLoop = `for stack in "$@"; do
  cd "$stack" &&
  "$TERRAFORM_BINARY_NAME" init -input=false -no-color &&
  "$TERRAFORM_BINARY_NAME" plan -input=false -no-color -detailed-exitcode -out=plan.tfplan &&
  "$TERRAFORM_BINARY_NAME" show -json plan.tfplan > plan.json || exit 1
done`;

const bareLoop: Way = {
  name: "terraform init, plan -out, show -json in a loop",
  parallel: false,
  wholeFleet: false,
  async run(project, { accounts, memory }) {
    await project.synthesizeAfresh();
    const stacks = accounts.map((name) => project.stack(name));
    return succeed(await project.measure(["sh", "-c", inLoop, "sh", ...stacks], memory), [0]);
  },
};

const cdktfInLoop = `for stack in "$@"; do
  node_modules/.bin/cdktf diff "$stack" --skip-synth --skip-provider-lock --no-color || exit 1
done`;

const cdktfLoop: Way = {
  name: "cdktf diff, stack by stack",
  parallel: false,
  wholeFleet: false,
  async run(project, { accounts, memory }) {
    await project.synthesizeAfresh();
    const run = await project.measure(["sh", "-c", cdktfInLoop, "sh", ...accounts], memory);
    const found = run.output.match(/No changes\./g)?.length ?? 0;
    if (found < accounts.length) throw new Error(`cdktf found changes:\n${run.output}`);
    return succeed(run, [0]);
  },
};

const terragrunt: Way = {
  name: "terragrunt run --all plan",
  parallel: true,
  wholeFleet: false,
  unavailable: () => (isOnPath("terragrunt") ? undefined : "not found on the PATH"),
  async run(project, { accounts, concurrency, memory }) {
    await project.synthesizeAfresh();
    for (const name of accounts) project.writeBeside(name, "terragrunt.hcl", "");
    const chosen = accounts.flatMap((name) => ["--queue-include-dir", project.stack(name)]);
    const args = ["run", "--all", "--non-interactive", "--parallelism", `${concurrency}`];
    const plan = ["--", "plan", "-input=false", "-no-color"];
    const run = await project.measure(["terragrunt", ...args, ...chosen, ...plan], memory);
    return succeed(run, [0]);
  },
};

export const ways: readonly Way[] = [
  bareLoop,
  cdktfLoop,
  terragrunt,
  bastionless("bastionless plan --no-gateway", ["--no-gateway"], false),
  bastionless("bastionless plan", [], true),
];

function bastionless(name: string, options: readonly string[], wholeFleet: boolean): Way {
  return {
    name,
    parallel: true,
    wholeFleet,
    async run(project, { accounts, concurrency, memory }) {
      // It synthesizes by itself: that is a part of what it takes.
      project.forgetSynthesis();
      const how = ["--json", "--concurrency", `${concurrency}`];
      const args = ["plan", ...how, ...options, ...project.selection(accounts)];
      return succeed(await project.cli(args, memory), [0]);
    },
  };
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
