import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { GitRepository } from "../../../fleet/affected/git-repository";

let scratch = "";
/** What everybody fetches from. */
let origin = "";
/** A clone of it with a branch of its own, one commit ahead. */
let clone = "";

beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), "bastionless-git-test-")));
  origin = join(scratch, "origin");
  clone = join(scratch, "clone");
  mkdirSync(join(origin, "infrastructure"), { recursive: true });
  git(origin, "init", "--quiet", "--initial-branch", "trunk");
  writeFileSync(join(origin, "infrastructure/main.ts"), "first\n");
  writeFileSync(join(origin, ".gitattributes"), "left-out.txt export-ignore\n");
  writeFileSync(join(origin, "left-out.txt"), "");
  symlinkSync("infrastructure/main.ts", join(origin, "link"));
  commit(origin);
  git(scratch, "clone", "--quiet", origin, "clone");
  git(clone, "checkout", "--quiet", "-b", "feature");
  writeFileSync(join(clone, "infrastructure/main.ts"), "second\n");
  commit(clone);
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

function commit(folder: string): string {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "change");
  return git(folder, "rev-parse", "HEAD");
}

function open(folder: string): Promise<GitRepository> {
  return GitRepository.open({ folder, environment: process.env });
}

describe("GitRepository", () => {
  test("knows where a folder lies in it", async () => {
    expect((await open(clone)).prefix).toBe("");
    expect((await open(join(clone, "infrastructure"))).prefix).toBe("infrastructure/");
  });

  test("a folder that is in no checkout is an error", async () => {
    await expect(open(scratch)).rejects.toThrow(
      /cannot be compared: fatal: not a git repository .*\. Expected a checkout of a Git repository\.$/,
    );
  });

  test.each(["feature", "HEAD", "HEAD~0"])("finds the commit of %s", async (name) => {
    expect(await (await open(clone)).commitOf(name)).toBe(git(clone, "rev-parse", "HEAD"));
  });

  test.each(["nowhere", "--all", "--since=yesterday", "", "HEAD:link"])(
    "%j names no commit, and is no option of Git's",
    async (name) => {
      await expect((await open(clone)).commitOf(name)).rejects.toThrow(
        `--base ${JSON.stringify(name)} names no commit of this repository.`,
      );
    },
  );

  test("the merge base is where HEAD left origin's default branch, however it is named", async () => {
    const left = git(origin, "rev-parse", "HEAD");
    writeFileSync(join(origin, "later"), "");
    commit(origin);
    git(clone, "fetch", "--quiet");

    expect(await (await open(clone)).mergeBase()).toBe(left);
  });

  test("without an origin there is no default to compare with", async () => {
    await expect((await open(origin)).mergeBase()).rejects.toThrow(
      "The default branch of origin is not known here, so there is nothing to compare with. Name it: --base origin/main.",
    );
  });

  test("without a common commit the error names the branch, and the whole history for CI", async () => {
    git(clone, "checkout", "--quiet", "--orphan", "unrelated");
    commit(clone);

    await expect((await open(clone)).mergeBase()).rejects.toThrow(
      "HEAD and origin/trunk have no commit in common here. Name one to compare with: --base origin/trunk. In CI, check out the whole history (`fetch-depth: 0` of actions/checkout).",
    );
  });

  test("writes all files of a commit from any folder, what an archive leaves out included, and runs no hook", async () => {
    const hook = join(clone, ".git/hooks/post-checkout");
    writeFileSync(hook, `#!/bin/sh\ntouch "${scratch}/hook-ran"\n`, { mode: 0o755 });
    const repository = await open(join(clone, "infrastructure"));

    await repository.writeFiles(git(origin, "rev-parse", "HEAD"), join(scratch, "files"));

    expect(readdirSync(join(scratch, "files")).sort()).toEqual([
      ".gitattributes",
      "infrastructure",
      "left-out.txt",
      "link",
    ]);
    expect(readFileSync(join(scratch, "files/infrastructure/main.ts"), "utf8")).toBe("first\n");
    expect(lstatSync(join(scratch, "files/link")).isSymbolicLink()).toBe(true);
    expect(readdirSync(scratch)).not.toContain("hook-ran");
    expect(git(clone, "status", "--porcelain")).toBe("");
  });
});
