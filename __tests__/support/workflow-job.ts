import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { evaluateExpressions, holds, type Status } from "./evaluate-expressions";
import type { WorkflowSite } from "./workflow-site";
import { action, root, type WorkflowStep } from "./workflows";

type Texts = Readonly<Record<string, string>>;
type Context = Readonly<Record<string, unknown>>;

export interface WorkflowJobProps {
  readonly site: WorkflowSite;
  /** Id of the run. */
  readonly run: string;
  /** The commit that is checked out. */
  readonly commit: string;
  /** All contexts but `steps`. */
  readonly context: Context;
}

/** One job on a machine of its own: its steps in their order, as GitHub runs them. */
export class WorkflowJob {
  status: Status = "success";
  /** What steps that failed said, each after the step's name. */
  readonly failures: string[] = [];
  private readonly outputs: Record<string, { readonly outputs: Texts }> = {};
  private readonly workspace: string;
  private credentials: Texts = {};

  constructor(private readonly props: WorkflowJobProps) {
    const jobs = join(props.site.folder, "jobs");
    mkdirSync(jobs, { recursive: true });
    this.workspace = mkdtempSync(join(jobs, "job-"));
  }

  /** The contexts as the steps so far leave them. */
  get context(): Context {
    return { ...this.props.context, steps: this.outputs };
  }

  /**
   * @param environment of the step that uses the action whose steps these are
   * @param inputs of that action
   */
  async run(
    steps: readonly WorkflowStep[],
    environment: Texts = {},
    inputs?: Texts,
  ): Promise<void> {
    for (const step of steps) {
      const context = { ...this.context, ...(inputs !== undefined && { inputs }) };
      if (!holds(step.if, context, this.status)) continue;
      const evaluated = (values: Readonly<Record<string, unknown>> = {}): Texts =>
        evaluateAll(values, context, this.status);
      const own = { ...environment, ...evaluated(step.env) };
      try {
        if (step.run === undefined) await this.use(step, own, evaluated(step.with));
        else await this.script(step, own);
      } catch (error) {
        this.status = "failure";
        this.failures.push(`${step.name ?? step.uses ?? ""}: ${String(error)}`);
      }
    }
  }

  private async use({ uses = "" }: WorkflowStep, environment: Texts, inputs: Texts): Promise<void> {
    const { site, run, commit } = this.props;
    switch (uses.replace(/@.*/, "")) {
      case "actions/checkout":
        site.checkOut(commit, this.workspace, inputs["fetch-depth"] ?? "1");
        return;
      case "./.github/actions/setup":
        // In place of an installation.
        symlinkSync(join(root, "node_modules"), join(this.workspace, "node_modules"));
        return;
      case "aws-actions/configure-aws-credentials":
        this.credentials = site.awsCredentials;
        return;
      case "actions/upload-artifact":
        site.artifacts.upload(run, this.workspace, inputs);
        return;
      case "actions/download-artifact":
        site.artifacts.download(run, this.workspace, inputs);
        return;
      case "./.github/actions/apply-shard":
        await this.composite(`${uses}/action.yml`, environment, inputs);
        return;
      default:
        throw new Error("nothing stands for this action here");
    }
  }

  private async composite(file: string, environment: Texts, inputs: Texts): Promise<void> {
    const { inputs: declared, runs } = action(file);
    const defaults = Object.entries(declared).flatMap(([name, { default: text }]) =>
      text === undefined ? [] : [[name, text] as const],
    );
    await this.run(runs.steps, environment, { ...Object.fromEntries(defaults), ...inputs });
  }

  /** Not synchronously: the emulated Okta answers in this process. */
  private async script({ id, run = "", shell }: WorkflowStep, environment: Texts): Promise<void> {
    const { site, run: runId, commit } = this.props;
    const files = mkdtempSync(join(site.folder, "step-"));
    const output = join(files, "output");
    const options = shell === "bash" ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["-e"];
    await new Promise<void>((resolve, reject) => {
      const settings = {
        cwd: this.workspace,
        env: {
          ...site.environment,
          ...this.credentials,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: join(files, "summary"),
          GITHUB_RUN_ID: runId,
          GITHUB_SHA: commit,
          ...environment,
        },
        maxBuffer: 64 * 1024 * 1024,
      };
      execFile("bash", [...options, "-c", run], settings, (error, stdout, stderr) => {
        if (error === null) resolve();
        else reject(new Error(`exit code ${error.code ?? "none"}\n${stdout}\n${stderr}`));
      });
    });
    if (id !== undefined) this.outputs[id] = { outputs: outputsIn(output) };
  }
}

/** Values as the text that a process or an action gets. */
export function evaluateAll(
  values: Readonly<Record<string, unknown>>,
  context: Context,
  status: Status,
): Texts {
  const names = Object.keys(values);
  if (names.length === 0) return {};
  const results = evaluateExpressions(Object.values(values).map(String), context, status);
  return Object.fromEntries(names.map((name, index) => [name, asText(results[index])]));
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

function outputsIn(file: string): Texts {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf("=");
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
