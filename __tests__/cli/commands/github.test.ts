import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import { jsonReport } from "../../../report/json-report";
import { driftRun, planRun } from "../../fixtures/report/fleet-run";
import { FakeGitHub, bot, repository, token } from "../../support/fake-github";
import { fakeIo } from "../../support/fake-io";
import { driftedStack, plannedStack } from "../../support/planned-stack";

const before = process.env;
let github: FakeGitHub;
let folder = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "github-"));
  github = new FakeGitHub();
  process.env = {
    ...before,
    GITHUB_API_URL: await github.start(),
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: repository,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_RUN_ID: "77",
  };
  github.issues.push({
    ...{ number: 7, login: "alice", labels: [], title: "", body: "", state: "open", comments: [] },
  });
});

afterEach(async () => {
  process.env = before;
  await github.stop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly exitCode: number;
  readonly printed: readonly string[];
  readonly noted: readonly string[];
}

async function run(...args: readonly string[]): Promise<Ran> {
  const io = fakeIo();
  const { signal } = new AbortController();
  const exitCode = await runCli(["github", ...args], { io, signal });
  return { exitCode, printed: io.printed, noted: io.noted };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function comment(): string | undefined {
  return github.issues[0]?.comments[0]?.body;
}

describe("github comment", () => {
  it("writes the report, and the next one in its place", async () => {
    const report = file("report.md", "<!-- bastionless:plan -->\n## A plan");

    expect(await run("comment", "--pull-request", "7", "--report", report)).toEqual({
      exitCode: 0,
      printed: ["comment of #7 created"],
      noted: [],
    });
    expect(comment()).toBe("<!-- bastionless:plan -->\n## A plan");

    expect((await run("comment", "--pull-request", "7", "--unaffected")).printed).toEqual([
      "comment of #7 updated",
    ]);
    expect(comment()).toBe(
      "<!-- bastionless:plan -->\nThis change reaches no stack: there is nothing to apply.",
    );
  });

  it("GIVEN no report THEN an older plan does not stay as if it were this commit's", async () => {
    const report = join(folder, "none.md");

    expect(await run("comment", "--pull-request", "7", "--report", report)).toEqual({
      exitCode: 1,
      printed: ["comment of #7 created"],
      noted: [`${report} does not exist: the comment says that the run ended without a report.`],
    });
    expect(comment()).toBe(
      "<!-- bastionless:plan -->\n**There is no plan of this commit.** The run ended without a report of every stack: see [its log](https://github.com/example/access/actions/runs/77).",
    );
  });

  it.each(["", "0", "7/../8", "x"])("refuses --pull-request %j", async (number) => {
    expect(await run("comment", "--pull-request", number)).toEqual({
      exitCode: 1,
      printed: [],
      noted: [`error: --pull-request ${JSON.stringify(number)}: expected its number.`],
    });
  });
});

describe("github issues", () => {
  it("says what was done, and what was left", async () => {
    const skipped = { name: "search", status: "skipped", reason: "interrupted" } as const;
    const results = [driftedStack("payments"), plannedStack("hub"), skipped];
    const report = file("report.json", jsonReport({ ...driftRun, results }));

    expect(await run("issues", "--report", report)).toEqual({
      exitCode: 0,
      printed: ["payments: issue opened"],
      noted: ["search was skipped (interrupted): no issue is opened."],
    });
    expect((await run("issues", "--report", report)).printed).toEqual(["no issue has to change"]);

    file("report.json", jsonReport({ ...driftRun, results: [plannedStack("payments")] }));
    expect((await run("issues", "--report", report)).printed).toEqual(["payments: #8 closed"]);

    file("report.json", jsonReport({ ...driftRun, results }));
    expect((await run("issues", "--report", report)).printed).toEqual(["payments: #8 reopened"]);
    expect(github.issues.map(({ number, login }) => [number, login])).toEqual([
      [7, "alice"],
      [8, bot],
    ]);
  });

  it("refuses the report of a plan: it compares what is not applied yet", async () => {
    const report = file("report.json", jsonReport(planRun));

    expect(await run("issues", "--report", report)).toEqual({
      exitCode: 1,
      printed: [],
      noted: [
        `error: ${report} is of \`plan\`; issues are written from the report of \`drift\`, which compares what was applied.`,
      ],
    });
    expect(github.requests).toEqual([]);
  });
});

describe("github plan-run", () => {
  const head = "a".repeat(40);
  const byHand = {
    ...{ id: 11, path: ".github/workflows/plan.yml", event: "workflow_dispatch", head_sha: head },
    ...{ head_branch: "main", conclusion: "success", head_repository: { full_name: repository } },
  };

  it("prints the run on one line", async () => {
    github.runs.push(byHand);

    expect(await run("plan-run", "--run", "11")).toEqual({
      exitCode: 0,
      printed: [JSON.stringify({ run: 11, head })],
      noted: [],
    });
  });

  it("finds it by the commit that merged a pull request", async () => {
    const commit = "c".repeat(40);
    github.runs.push({ ...byHand, event: "pull_request", head_branch: "add-search" });
    github.pullRequests.set(commit, [
      { number: 7, merged_at: "2026-01-01", merge_commit_sha: commit, head: { sha: head } },
    ]);

    expect((await run("plan-run", "--commit", commit)).printed).toEqual([
      JSON.stringify({ run: 11, head, pullRequest: 7 }),
    ]);
  });

  it.each([
    [[], "Give either --commit or --run."],
    [["--run", "1", "--commit", head], "Give either --commit or --run."],
    [["--commit", "main"], '--commit "main": expected a full commit hash.'],
    [["--run", "../1"], `--run "../1": expected the number in the run's address.`],
  ])("refuses %j", async (options, message) => {
    expect(await run("plan-run", ...options)).toEqual({
      exitCode: 1,
      printed: [],
      noted: [`error: ${message}`],
    });
    expect(github.requests).toEqual([]);
  });
});
