import { z } from "zod";

import { GitHubClient } from "../../../cli/github/github-client";
import { FakeGitHub, bot, repository, token } from "../../support/fake-github";

const github = new FakeGitHub();
const numbers = z.array(z.object({ number: z.number() }));
let apiUrl = "";
let slept: number[] = [];

beforeAll(async () => {
  apiUrl = await github.start();
  for (const number of [1, 2, 3, 4, 5]) {
    github.issues.push({
      ...{ number, login: bot, labels: [], title: "", body: "", state: "open", comments: [] },
    });
  }
});

afterAll(() => github.stop());

beforeEach(() => {
  github.requests.length = 0;
  github.failures.length = 0;
  slept = [];
});

function client(
  settings: { readonly token?: string; readonly signal?: AbortSignal } = {},
): GitHubClient {
  return new GitHubClient({
    settings: { apiUrl, repository, token: settings.token ?? token },
    signal: settings.signal ?? new AbortController().signal,
    sleep: (milliseconds) => Promise.resolve(slept.push(milliseconds)),
  });
}

describe("GitHubClient", () => {
  it("reads all pages of a list", async () => {
    const found = await client().list("issues?per_page=100", numbers);

    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(github.requests).toEqual([
      "GET /issues?per_page=100",
      "GET /issues?per_page=100&page=2",
      "GET /issues?per_page=100&page=3",
    ]);
  });

  it("does not take the token to a next page elsewhere", async () => {
    const link = `<http://127.0.0.2:1/issues?page=2>; rel="next"`;
    github.failures.push({ status: 200, headers: { link }, body: [] });

    await expect(client().list("issues", numbers)).rejects.toThrow(
      "GitHub's next page is at another address than its API; it was not followed.",
    );
    expect(github.requests).toHaveLength(1);
  });

  it("writes at GitHub's pace: one second between two writes", async () => {
    const one = client();
    for (const body of ["a", "b", "c"]) await one.write("POST", "issues/1/comments", { body });

    expect(github.issues[0]?.comments.map(({ body }) => body)).toEqual(["a", "b", "c"]);
    expect(slept).toEqual([1000, 1000]);
  });

  it("reads again after an error of GitHub's own", async () => {
    github.failures.push({ status: 502 }, { status: 503 });

    await expect(client().list("issues?per_page=100", numbers)).resolves.toHaveLength(5);
    expect(slept).toEqual([1000, 2000]);
  });

  it("gives up after five tries", async () => {
    github.failures.push(...Array.from({ length: 9 }, () => ({ status: 500 })));

    await expect(client().list("issues", numbers)).rejects.toThrow(
      `GitHub answered 500 to GET /repos/${repository}/issues. Run the job again later.`,
    );
    expect(github.requests).toHaveLength(5);
  });

  it("creates nothing twice: an error of GitHub's own ends a POST", async () => {
    github.failures.push({ status: 502 });

    await expect(client().write("POST", "issues/1/comments", { body: "x" })).rejects.toThrow("502");
    expect(github.requests).toEqual(["POST /issues/1/comments"]);
  });

  it("waits as long as a rate limit says, for writes too", async () => {
    github.failures.push(
      { status: 403, headers: { "retry-after": "7" }, message: "secondary rate limit" },
      { status: 429, headers: { "retry-after": "0" } },
    );

    await client().write("POST", "issues/2/comments", { body: "once" });

    expect(slept).toEqual([7000, 0]);
    expect(github.issues[1]?.comments.map(({ body }) => body)).toEqual(["once"]);
  });

  it("does not wait for an hour", async () => {
    github.failures.push({ status: 403, headers: { "retry-after": "3600" } });

    await expect(client().list("issues", numbers)).rejects.toThrow("403");
    expect(slept).toEqual([]);
  });

  it("names the permission as what to look at, and does not ask again", async () => {
    github.failures.push({
      status: 403,
      message: "Resource not accessible by integration\u001b[2J",
    });

    await expect(client().list("issues", numbers)).rejects.toThrow(
      `GitHub answered 403 to GET /repos/${repository}/issues: Resource not accessible by integration\\u001b[2J. Compare the job's \`permissions\` with docs/guides/github-actions.md.`,
    );
    expect(github.requests).toHaveLength(1);
  });

  it("never shows the token", async () => {
    await expect(client({ token: "ghs_wrong" }).list("issues", numbers)).rejects.toThrow(
      `GitHub answered 401 to GET /repos/${repository}/issues: Bad credentials. GITHUB_TOKEN is not valid, or not any more: run the job again.`,
    );
  });

  it("says that nobody answers", async () => {
    const settings = { apiUrl: "http://127.0.0.1:1", repository, token };
    const { signal } = new AbortController();
    const nobody = new GitHubClient({ settings, signal, sleep: () => Promise.resolve() });

    await expect(nobody.list("issues", numbers)).rejects.toThrow(
      /^GitHub gave no answer to GET \/repos\/example\/access\/issues: .*\. Run the job again\.$/,
    );
  });

  it("follows no redirect", async () => {
    github.failures.push({ status: 301, headers: { location: `${apiUrl}/elsewhere` } });

    await expect(client().write("PATCH", "issues/1", {})).rejects.toThrow("GitHub answered 301");
  });

  it("stops when the person asks for it", async () => {
    const stopped = client({ signal: AbortSignal.abort() });

    await expect(stopped.list("issues", numbers)).rejects.toThrow();
    expect(github.requests).toEqual([]);
  });
});
