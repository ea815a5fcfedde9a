import { GitHubClient } from "../../../cli/github/github-client";
import { writeStickyComment } from "../../../cli/github/sticky-comment";
import { FakeGitHub, bot, repository, token } from "../../support/fake-github";

let github: FakeGitHub;

beforeEach(async () => {
  github = new FakeGitHub();
  await github.start();
  github.issues.push({
    ...{ number: 7, login: "alice", labels: [], title: "", body: "", state: "open", comments: [] },
  });
});

afterEach(() => github.stop());

const marker = "<!-- bastionless:plan -->";

async function write(text: string): Promise<string> {
  const settings = { apiUrl: github.address, repository, token };
  const { signal } = new AbortController();
  const client = new GitHubClient({ settings, signal, sleep: () => Promise.resolve() });
  return writeStickyComment({ client, pullRequest: 7, marker, text, author: bot });
}

function comments(): readonly (readonly [string, string])[] {
  return (github.issues[0]?.comments ?? []).map(({ login, body }) => [login, body]);
}

function say(login: string, body: string): void {
  github.issues[0]?.comments.push({ id: comments().length + 1, login, body });
}

describe("writeStickyComment", () => {
  it("creates the comment, then changes it in place, and only when it differs", async () => {
    expect(await write("one")).toBe("created");
    expect(await write("two")).toBe("updated");
    expect(await write(`${marker}\ntwo\n`)).toBe("unchanged");
    expect(comments()).toEqual([[bot, `${marker}\ntwo`]]);
  });

  it("finds the comment on a later page", async () => {
    for (const text of ["a", "b", "c"]) say("alice", text);
    say(bot, `${marker}\nold`);

    expect(await write("new")).toBe("updated");
    expect(comments()[3]).toEqual([bot, `${marker}\nnew`]);
  });

  it("takes no comment of anybody else, and none that only quotes the marker", async () => {
    say("mallory", `${marker}\nall is well`);
    say(bot, `About ${marker}`);

    expect(await write("plan")).toBe("created");
    expect(comments()).toEqual([
      ["mallory", `${marker}\nall is well`],
      [bot, `About ${marker}`],
      [bot, `${marker}\nplan`],
    ]);
  });

  it("refuses what GitHub would refuse", async () => {
    await expect(write("x".repeat(65_536))).rejects.toThrow(
      "The comment has 65562 characters, and GitHub takes 65536.",
    );
    expect(github.requests).toEqual([]);
  });
});
