import { checkPlanRun, findPlanRun } from "../../../cli/github/find-plan-run";
import { GitHubClient } from "../../../cli/github/github-client";
import { FakeGitHub, repository, token } from "../../support/fake-github";

let github: FakeGitHub;

beforeEach(async () => {
  github = new FakeGitHub();
  await github.start();
});

afterEach(() => github.stop());

function props(): Parameters<typeof findPlanRun>[1] {
  const settings = { apiUrl: github.address, repository, token };
  const { signal } = new AbortController();
  const client = new GitHubClient({ settings, signal, sleep: () => Promise.resolve() });
  return { client, repository, workflow: "plan.yml" };
}

const commit = "c".repeat(40);
const head = "a".repeat(40);

const merged = {
  number: 7,
  merged_at: "2026-01-01T00:00:00Z",
  merge_commit_sha: commit,
  head: { sha: head },
};

const run = {
  id: 11,
  path: ".github/workflows/plan.yml",
  event: "pull_request",
  head_sha: head,
  head_branch: "add-payments",
  conclusion: "success",
  head_repository: { full_name: repository },
};

describe("findPlanRun", () => {
  it("is the newest run for the last commit of the pull request that the commit merged", async () => {
    github.pullRequests.set(commit, [{ ...merged, number: 6, merged_at: null }, merged]);
    github.runs.push(run, { ...run, id: 13 }, { ...run, id: 12 });
    github.runs.push({ ...run, id: 14, head_sha: "b".repeat(40) });

    expect(await findPlanRun(commit, props())).toEqual({ run: 13, head, pullRequest: 7 });
  });

  it.each([
    ["of a fork", { head_repository: { full_name: "mallory/access" } }],
    ["of another workflow", { path: ".github/workflows/evil.yml" }],
  ])("is never a run %s", async (_, change) => {
    github.pullRequests.set(commit, [merged]);
    github.runs.push(run, { ...run, id: 99, ...change });

    expect((await findPlanRun(commit, props())).run).toBe(11);
  });

  it.each([
    [
      "the last run failed",
      [{ ...run, id: 12, conclusion: "failure" }, run],
      /the last one is failure/,
    ],
    ["it still runs", [{ ...run, conclusion: null }], /the last one is running/],
    ["there was none", [], /none was found/],
  ])("refuses when %s", async (_, runs, message) => {
    github.pullRequests.set(commit, [merged]);
    github.runs.push(...runs);

    await expect(findPlanRun(commit, props())).rejects.toThrow(message);
    await expect(findPlanRun(commit, props())).rejects.toThrow("Run plan.yml by hand");
  });

  it.each([
    ["without a pull request", []],
    ["that is in an open one", [{ ...merged, merged_at: null }]],
    ["that another commit merged", [{ ...merged, merge_commit_sha: head }]],
  ])("refuses a commit %s", async (_, pullRequests) => {
    github.pullRequests.set(commit, pullRequests);
    github.runs.push(run);

    await expect(findPlanRun(commit, props())).rejects.toThrow(
      `No pull request was merged by ${commit}, so no plan of it was reviewed.`,
    );
  });
});

describe("checkPlanRun", () => {
  const byHand = { ...run, event: "workflow_dispatch", head_branch: "main" };

  it("takes a successful run that was started by hand on the main branch", async () => {
    github.runs.push(byHand);

    expect(await checkPlanRun(11, "main", props())).toEqual({ run: 11, head });
  });

  it.each([
    ["of a pull request", { event: "pull_request" }, "it was started by pull_request"],
    ["on another branch", { head_branch: "evil" }, "it planned evil"],
    ["that failed", { conclusion: "failure" }, "it is failure"],
    ["that runs", { conclusion: null }, "it is running"],
    [
      "of another workflow",
      { path: ".github/workflows/evil.yml" },
      "it is of .github/workflows/evil.yml of example/access",
    ],
    [
      "of a fork",
      { head_repository: { full_name: "mallory/access" } },
      "it is of .github/workflows/plan.yml of mallory/access",
    ],
  ])("refuses one %s", async (_, change, reason) => {
    github.runs.push({ ...byHand, ...change });

    await expect(checkPlanRun(11, "main", props())).rejects.toThrow(
      `Run 11 cannot be applied: ${reason}. Expected a successful run of plan.yml that was started by hand on main.`,
    );
  });
});
