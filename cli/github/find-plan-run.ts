import { z } from "zod";

import type { GitHubClient } from "./github-client";

/** A run of the workflow that made plans which may be applied. */
export interface PlanRun {
  /** Id of the run. */
  readonly run: number;
  /** The commit that was planned. */
  readonly head: string;
  /** The merged pull request. @default - planned by hand */
  readonly pullRequest?: number;
}

export interface PlanRunProps {
  readonly client: GitHubClient;
  /** `owner/name`. */
  readonly repository: string;
  /** File name of the workflow that plans. */
  readonly workflow: string;
}

const pullRequests = z.array(
  z.object({
    number: z.number(),
    merged_at: z.string().nullable(),
    merge_commit_sha: z.string().nullable(),
    head: z.object({ sha: z.string() }),
  }),
);

const workflowRun = z.object({
  id: z.number(),
  path: z.string(),
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullable(),
  conclusion: z.string().nullable(),
  head_repository: z.object({ full_name: z.string() }).nullable(),
});

type WorkflowRun = z.output<typeof workflowRun>;

/**
 * The run that planned the pull request which a commit of the main branch merged.
 *
 * GitHub's own record of runs is what is trusted: only a run can add artifacts to itself, so the
 * manifest among them is the one that the reviewed commit's plan wrote.
 *
 * @throws when there is no such pull request, or no successful run for its last commit
 */
export async function findPlanRun(commit: string, props: PlanRunProps): Promise<PlanRun> {
  const { client, workflow } = props;
  const candidates = await client.list(`commits/${commit}/pulls?per_page=100`, pullRequests);
  const merged = candidates.find(
    ({ merged_at, merge_commit_sha }) => merged_at !== null && merge_commit_sha === commit,
  );
  if (merged === undefined) {
    throw new Error(
      `No pull request was merged by ${commit}, so no plan of it was reviewed. Run ${workflow} by hand, then the apply workflow with that run's id.`,
    );
  }
  const head = merged.head.sha;
  const { workflow_runs: runs } = await client.get(
    `actions/workflows/${encodeURIComponent(workflow)}/runs?event=pull_request&head_sha=${head}&per_page=100`,
    z.object({ workflow_runs: z.array(workflowRun) }),
  );
  const newest = runs
    .filter((run) => isOurs(run, props) && run.event === "pull_request" && run.head_sha === head)
    .sort((one, other) => other.id - one.id)[0];
  if (newest?.conclusion === "success") {
    return { run: newest.id, head, pullRequest: merged.number };
  }
  const found =
    newest === undefined ? "none was found" : `the last one is ${newest.conclusion ?? "running"}`;
  throw new Error(
    `Pull request #${merged.number} has no successful run of ${workflow} for its last commit ${head}: ${found}. Run ${workflow} by hand, then the apply workflow with that run's id.`,
  );
}

/**
 * A run that somebody started by hand on the main branch.
 *
 * @throws when it is anything else
 */
export async function checkPlanRun(
  id: number,
  mainBranch: string,
  props: PlanRunProps,
): Promise<PlanRun> {
  const run = await props.client.get(`actions/runs/${id}`, workflowRun);
  const wrong = [
    !isOurs(run, props) && `it is of ${run.path} of ${run.head_repository?.full_name ?? "nobody"}`,
    run.event !== "workflow_dispatch" && `it was started by ${run.event}`,
    run.head_branch !== mainBranch && `it planned ${run.head_branch ?? "no branch"}`,
    run.conclusion !== "success" && `it is ${run.conclusion ?? "running"}`,
  ].filter((reason) => reason !== false);
  if (wrong.length === 0) return { run: run.id, head: run.head_sha };
  throw new Error(
    `Run ${id} cannot be applied: ${wrong.join(", ")}. Expected a successful run of ${props.workflow} that was started by hand on ${mainBranch}.`,
  );
}

/** A fork has workflows of its own; its runs are listed here too. */
function isOurs(run: WorkflowRun, { repository, workflow }: PlanRunProps): boolean {
  return (
    run.path === `.github/workflows/${workflow}` && run.head_repository?.full_name === repository
  );
}
