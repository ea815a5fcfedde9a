import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { FleetProviders } from "../../fleet/fleet-providers";
import type { PlanFindings } from "../../fleet/plans/classify-plan";
import type { Stack } from "../../fleet/stack";
import type { StackContext } from "../../fleet/stack-context";
import { fakeTerraform, says } from "./fake-terraform";

const created: string[] = [];

afterEach(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const changed: PlanFindings = {
  class: "pending-change",
  changed: true,
  changes: [],
  observed: [],
  changedOutputs: ["tile_app_id"],
};
export const unchanged: PlanFindings = {
  class: "in-sync",
  changed: false,
  changes: [],
  observed: [],
  changedOutputs: [],
};

export interface ScriptedStack {
  readonly stack: Stack;
  readonly context: StackContext;
  /** Lines that the script wrote to `../log`. */
  readonly log: () => readonly string[];
  /** What became of the providers' doors: `enter`, `enter whole`, `close`. */
  readonly doors: string[];
}

/** A stack whose Terraform is a script (`$1` is the subcommand), and a context that fits. */
export function scriptedStack(
  script: string,
  overrides: Partial<StackContext> = {},
): ScriptedStack {
  const { folder, binary } = fakeTerraform(
    `echo "$1 $TF_VAR_terraform_role $DOOR" >> ../log\n${script}`,
  );
  created.push(folder);
  const stack = { name: "payments", folder: join(folder, "payments") };
  mkdirSync(stack.folder);
  const doors: string[] = [];
  const providers: FleetProviders = {
    versions: {},
    enter: (_, { wholeSchema = false } = {}) => {
      doors.push(wholeSchema ? "enter whole" : "enter");
      return Promise.resolve({
        initEnvironment: { DOOR: "init" },
        environment: { DOOR: "open" },
        close: () => {
          doors.push("close");
          return Promise.resolve();
        },
      });
    },
    close: () => Promise.resolve(),
  };
  const context: StackContext = {
    providers,
    terraform: { binary, environment: { PATH: process.env["PATH"] } },
    timeout: 60_000,
    admit: () => Promise.resolve(),
    classify: () => changed,
    planRefusals: () => [],
    applyRefusals: () => [],
    retryDelay: () => undefined,
    ...overrides,
  };
  const log = (): readonly string[] =>
    readFileSync(join(folder, "log"), "utf8").trimEnd().split("\n");
  return { stack, context, log, doors };
}

export const showsPlan = `[ "$1" = show ] && echo '{}'`;
export const plansChanges = `[ "$1" = plan ] && exit 2; ${showsPlan}; exit 0`;

export function fails(summary: string, detail = ""): string {
  const diagnostic = { severity: "error", summary, detail };
  return `${says({ type: "diagnostic", diagnostic })}; exit 1`;
}
