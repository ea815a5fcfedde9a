import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { FakeGitHub, bot, repository } from "../support/fake-github";
import { FleetCheckout } from "../support/fleet-checkout";
import { OktaApi } from "../support/okta-api";
import { runWorkflow, type WorkflowOutcome } from "../support/run-workflow";
import { WorkflowSite } from "../support/workflow-site";
import { root } from "../support/workflows";

const minutes = 60_000;
const variables = {
  SHARDS: "2",
  PLANS_BUCKET: "plans",
  AWS_REGION: "us-east-1",
  AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/access",
};
const byHand = { event_name: "workflow_dispatch" };
const pullRequest = {
  event_name: "pull_request",
  event: { pull_request: { number: 7, head: { repo: { full_name: repository } } } },
};

describe("the workflows of a repository, from the first plan to drift", () => {
  const github = new FakeGitHub();
  let checkout: FleetCheckout;
  let site: WorkflowSite;

  beforeAll(async () => {
    checkout = await FleetCheckout.start({ accounts: 1, tile: "shared", note: "at first" });
    const { folder, environment } = checkout.project;
    symlinkSync(join(root, "cli"), join(folder, "cli"));
    checkout.write(".gitignore", "/node_modules\n/cdktf.out/\n");
    git("init", "--quiet", "--initial-branch", "main");
    commit("feat: the hub and an account");
    site = new WorkflowSite({ repository: folder, environment, apiUrl: await github.start() });
    github.issues.push({
      ...{ number: 7, login: "alice", labels: [], title: "", body: "", state: "open" },
      comments: [],
      isPullRequest: true,
    });
  }, 2 * minutes);

  afterAll(async () => {
    await github.stop();
    site.remove();
    await checkout.close();
  });

  function git(...args: readonly string[]): string {
    const settings = ["-c", "user.name=alice", "-c", "user.email=alice@example.com"];
    const cwd = checkout.project.folder;
    return execFileSync("git", [...settings, ...args], { cwd, encoding: "utf8" }).trim();
  }

  /** @returns the commit's hash */
  function commit(message: string): string {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
    return git("rev-parse", "HEAD");
  }

  function run(
    name: "plan" | "apply" | "drift",
    id: number,
    event: Readonly<Record<string, unknown>>,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<WorkflowOutcome> {
    return runWorkflow({
      file: `.github/workflows/${name}.yml`,
      run: id,
      commit: git("rev-parse", "main"),
      ...{ site, variables, event },
      ...(inputs !== undefined && { inputs }),
    });
  }

  /** What GitHub keeps of a run that planned. */
  function record(id: number, event: string, head: string, branch: string): void {
    github.runs.push({
      ...{ id, path: ".github/workflows/plan.yml", event, conclusion: "success" },
      ...{ head_sha: head, head_branch: branch, head_repository: { full_name: repository } },
    });
  }

  test(
    "by hand: the hub of the main branch is planned, for accounts look up its tile",
    async () => {
      expect(await run("plan", 101, byHand, { select: "hub" })).toEqual({
        results: { fork: "skipped", matrix: "success", "plan 0": "success", result: "success" },
        failures: [],
      });
      record(101, "workflow_dispatch", git("rev-parse", "main"), "main");
    },
    2 * minutes,
  );

  test(
    "by hand: exactly those plans are applied",
    async () => {
      expect(await run("apply", 102, byHand, { "plan-run": "101", "allow-destroy": "" })).toEqual({
        results: { find: "success", hub: "success", accounts: "skipped" },
        failures: [],
      });
      expect(checkout.stateFiles()).toEqual(["111122223333.tfstate"]);
    },
    3 * minutes,
  );

  test(
    "a pull request that changes an account and adds one is planned in shards, and its plan is one comment",
    async () => {
      git("checkout", "--quiet", "-b", "account");
      checkout.configure({ accounts: 2, tile: "shared" });
      const head = commit("feat: another account");
      git("checkout", "--quiet", "main");
      git("merge", "--quiet", "--no-ff", "--message", "merge", "account");
      const merge = git("rev-parse", "main");

      expect(await run("plan", 103, pullRequest)).toEqual({
        results: {
          ...{ fork: "skipped", matrix: "success" },
          ...{ "plan 0": "success", "plan 1": "success", "plan 2": "success" },
          result: "success",
        },
        failures: [],
      });
      const comments = github.issues[0]?.comments ?? [];
      expect(comments.map(({ login }) => login)).toEqual([bot]);
      expect(comments[0]?.body.split("\n").slice(0, 5)).toEqual([
        "<!-- bastionless:plan -->",
        "",
        "## bastionless plan",
        "",
        "**3 stacks: 3 pending change**",
      ]);

      record(103, "pull_request", head, "account");
      github.pullRequests.set(merge, [
        {
          ...{ number: 7, merged_at: "2026-11-22T12:00:00Z", merge_commit_sha: merge },
          head: { sha: head },
        },
      ]);
    },
    2 * minutes,
  );

  test("no plan file is in an artifact: they are in the bucket, by run and shard", () => {
    const reports = ["html", "json", "md"].map((ending) => `report/report.${ending}`);
    const shard = ["plans/manifest.json", "report/junit.xml", ...reports];

    expect(site.artifacts.files("103")).toEqual([
      "matrix/matrix.json",
      ...["0", "1", "2"].flatMap((number) => shard.map((file) => `plan-${number}/${file}`)),
      ...shard.filter((file) => file.startsWith("report/")),
    ]);
    expect(site.keys("plans")).toEqual([
      "plans/101/0/hub.tfplan",
      "plans/103/0/hub.tfplan",
      "plans/103/1/account-00001.tfplan",
      "plans/103/2/account-00000.tfplan",
    ]);
  });

  test(
    "its merge applies those plans: the hub, then the accounts",
    async () => {
      expect(await run("apply", 104, { event_name: "push" })).toEqual({
        results: {
          ...{ find: "success", hub: "success" },
          ...{ "accounts 1": "success", "accounts 2": "success" },
        },
        failures: [],
      });
    },
    3 * minutes,
  );

  test(
    "at night, what was changed by hand becomes the issue of its account, and no other",
    async () => {
      await new OktaApi(checkout.project.sandbox).describeGroup(
        "aws_200000000001_ec2-session",
        "by hand",
      );

      expect(await run("drift", 105, { event_name: "schedule" })).toEqual({
        results: {
          matrix: "success",
          ...{ "drift 0": "success", "drift 1": "success", "drift 2": "success" },
          issues: "success",
        },
        failures: [],
      });
      const issues = github.issues.filter(({ isPullRequest }) => isPullRequest !== true);
      expect(issues.map(({ title, state }) => [title, state])).toEqual([
        ["account-00001 differs from its configuration", "open"],
      ]);
    },
    2 * minutes,
  );
});
