import { evaluateExpressions, holds, type Status } from "./evaluate-expressions";
import { WorkflowJob, evaluateAll } from "./workflow-job";
import { WorkflowSite } from "./workflow-site";
import { workflow, type WorkflowJob as JobFile } from "./workflows";

export interface RunWorkflowProps {
  /** From the top of the project. */
  readonly file: string;
  readonly site: WorkflowSite;
  /** Id of the run. */
  readonly run: number;
  /** The commit that it is of. */
  readonly commit: string;
  /** What the context `github` says of the event. */
  readonly event: Readonly<Record<string, unknown>>;
  /** What a person typed into the form. @default - not started by hand */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables of the repository and its environments. */
  readonly variables: Readonly<Record<string, string>>;
}

type Result = Status | "skipped";

export interface WorkflowOutcome {
  /** By the names of the jobs, in the order in which they ran. */
  readonly results: Readonly<Record<string, Result>>;
  /** What the steps that failed said. */
  readonly failures: readonly string[];
}

interface Need {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs a workflow's jobs one after the other, in the order of the file, which is that of their needs. */
export async function runWorkflow(props: RunWorkflowProps): Promise<WorkflowOutcome> {
  const run = String(props.run);
  const shared = {
    github: WorkflowSite.context(run, props.event),
    inputs: props.inputs ?? {},
    vars: props.variables,
    secrets: props.site.secrets,
  };
  const done: Record<string, Need> = {};
  const results: Record<string, Result> = {};
  const failures: string[] = [];

  for (const [key, job] of Object.entries(workflow(props.file).jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((name) => [name, done[name]]));
    const status = allSucceeded(Object.values(needs).map((need) => need?.result));
    const context = { ...shared, needs };
    if (!holds(job.if, context, status)) {
      results[key] = "skipped";
      done[key] = { result: "skipped", outputs: {} };
      continue;
    }
    const ran: WorkflowJob[] = [];
    for (const matrix of shardsOf(job, context)) {
      const machine = new WorkflowJob({ ...props, run, context: { ...context, matrix } });
      await machine.run(job.steps);
      const { name = key } = evaluateAll({ name: job.name ?? key }, machine.context, "success");
      results[name] = machine.status;
      failures.push(...machine.failures.map((failure) => `${name}, ${failure}`));
      ran.push(machine);
    }
    done[key] = {
      result: allSucceeded(ran.map((machine) => machine.status)),
      outputs: evaluateAll(job.outputs ?? {}, ran.at(-1)?.context ?? context, "success"),
    };
  }
  return { results, failures };
}

function allSucceeded(results: readonly (Result | undefined)[]): Status {
  return results.every((result) => result === "success") ? "success" : "failure";
}

/** What the context `matrix` holds, once for each job that GitHub makes of this one. */
function shardsOf(
  { strategy }: JobFile,
  context: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  if (strategy === undefined) return [{}];
  const [matrix] = evaluateExpressions([strategy.matrix], context, "success");
  return (matrix as { readonly include: readonly unknown[] }).include;
}
