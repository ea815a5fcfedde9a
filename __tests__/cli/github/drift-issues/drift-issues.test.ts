import { driftIssue } from "../../../../cli/github/drift-issues/drift-issue";
import { writeDriftIssues } from "../../../../cli/github/drift-issues/drift-issues";
import { GitHubClient } from "../../../../cli/github/github-client";
import type { StackResult } from "../../../../fleet/stack-result";
import { FakeGitHub, bot, repository, token } from "../../../support/fake-github";
import { driftedStack, plannedStack } from "../../../support/planned-stack";

let github: FakeGitHub;

beforeEach(async () => {
  github = new FakeGitHub();
  await github.start();
});

afterEach(() => github.stop());

/** One night: what the run found becomes issues; returns what was done, and the notes. */
async function night(...results: readonly StackResult[]): Promise<readonly string[]> {
  const done: string[] = [];
  const notes = await writeDriftIssues({
    client: new GitHubClient({
      settings: { apiUrl: github.address, repository, token },
      signal: new AbortController().signal,
      sleep: () => Promise.resolve(),
    }),
    results,
    author: bot,
    runUrl: "https://github.com/example/access/actions/runs/77",
    onDone: ({ kind, stack }) => done.push(`${kind} ${stack}`),
  });
  return [...done, ...notes];
}

const seen = "Seen in [this run](https://github.com/example/access/actions/runs/77).";

describe("writeDriftIssues", () => {
  it("opens, keeps, updates, closes and reopens one issue", async () => {
    const other = driftedStack("payments", { changedOutputs: ["role"] });

    expect(await night(driftedStack("payments"))).toEqual(["open payments"]);
    expect(await night(driftedStack("payments"))).toEqual([]);
    expect(await night(other)).toEqual(["update payments"]);
    expect(await night(other)).toEqual([]);
    expect(await night(plannedStack("payments"))).toEqual(["close payments"]);
    expect(await night(plannedStack("payments"))).toEqual([]);
    expect(await night(driftedStack("payments"))).toEqual(["reopen payments"]);

    expect(github.issues).toEqual([
      {
        number: 1,
        login: bot,
        labels: ["bastionless-drift"],
        ...driftIssue(driftedStack("payments")),
        state: "open",
        state_reason: "completed",
        comments: [
          { id: 1000, login: bot, body: `The difference is another one now. ${seen}` },
          { id: 1001, login: bot, body: `The account is in sync. ${seen}` },
          { id: 1002, login: bot, body: `The account differs again. ${seen}` },
        ],
      },
    ]);
  });

  it("finds its issues on every page", async () => {
    const names = ["a", "b", "c", "d", "e"];

    await night(...names.map((name) => driftedStack(name)));
    expect(await night(...names.map((name) => driftedStack(name)))).toEqual([]);
    expect(github.issues).toHaveLength(5);
  });

  it("takes neither somebody else's issue nor a pull request nor one without the label", async () => {
    const content = { ...driftIssue(driftedStack("payments")), state: "open" } as const;
    const label = "bastionless-drift";
    github.issues.push(
      { number: 1, login: "mallory", labels: [label], comments: [], ...content },
      { number: 2, login: bot, labels: [label], comments: [], ...content, isPullRequest: true },
      { number: 3, login: bot, labels: [], comments: [], ...content },
    );

    expect(await night(plannedStack("payments"))).toEqual([]);
    expect(await night(driftedStack("payments"))).toEqual(["open payments"]);
    expect(github.issues.map(({ number, state }) => [number, state])).toEqual([
      [1, "open"],
      [2, "open"],
      [3, "open"],
      [4, "open"],
    ]);
  });

  it("knows its own text again after GitHub has changed the line breaks", async () => {
    await night(driftedStack("payments"));
    for (const issue of github.issues) issue.body = issue.body.replaceAll("\n", "\r\n");

    expect(await night(driftedStack("payments"))).toEqual([]);
  });

  it("goes on the next night from where an error stopped it", async () => {
    const both = [driftedStack("payments"), driftedStack("search")];
    github.failures.push({ status: 200, body: [] }, { status: 500 });

    await expect(night(...both)).rejects.toThrow("GitHub answered 500 to POST");
    expect(await night(...both)).toEqual(["open payments", "open search"]);
  });
});
