import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

export interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface WorkflowJob {
  readonly name?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly WorkflowStep[];
}

export interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

export interface WorkflowAction {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly WorkflowStep[] };
}

export const root = join(__dirname, "..", "..");

/** Paths of all workflows and local actions, from the top of the project. */
export const workflowFiles = readdirSync(join(root, ".github/workflows"))
  .sort()
  .map((name) => `.github/workflows/${name}`);

export const actionFiles = readdirSync(join(root, ".github/actions"))
  .sort()
  .map((name) => `.github/actions/${name}/action.yml`);

export function workflow(file: string): Workflow {
  return read(file) as Workflow;
}

/** Every step of every workflow and action, with where it is. */
export function allSteps(): readonly (readonly [string, WorkflowStep])[] {
  return [
    ...workflowFiles.flatMap((file) =>
      Object.entries(workflow(file).jobs).flatMap(([job, { steps }]) =>
        steps.map((step, index) => [`${file} ${job} ${step.name ?? index}`, step] as const),
      ),
    ),
    ...actionFiles.flatMap((file) =>
      actionSteps(file).map((step, index) => [`${file} ${step.name ?? index}`, step] as const),
    ),
  ];
}

export function action(file: string): WorkflowAction {
  return read(file) as WorkflowAction;
}

export function actionSteps(file: string): readonly WorkflowStep[] {
  return action(file).runs.steps;
}

/** The script of a step of a workflow's job, or of a local action. */
export function scriptOf(file: string, job: string, name: string): string {
  const steps = file.endsWith("action.yml")
    ? actionSteps(file)
    : (workflow(file).jobs[job]?.steps ?? []);
  const script = steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`${file} has no step ${JSON.stringify(name)}`);
  return script;
}

function read(file: string): unknown {
  return parse(readFileSync(join(root, file), "utf8"));
}
