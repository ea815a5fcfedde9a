import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import {
  findAffectedStacks,
  type AffectedStacks,
} from "../../../fleet/affected/find-affected-stacks";
import type { Environment } from "../../../fleet/terraform/terraform-environment";

/** Each test synthesizes the project twice. */
jest.setTimeout(120_000);

const root = join(__dirname, "../../..");
const files = ["config", "model", "modules", "stacks", "main.ts", "tsconfig.json"];

let scratch = "";
let repository = "";
/** In a folder of the repository, as teams with one repository for everything have it. */
let project = "";
let base = "";

beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), "bastionless-affected-test-")));
  repository = join(scratch, "repository");
  project = join(repository, "infrastructure");
  mkdirSync(project, { recursive: true });
  for (const file of [...files, "package.json", "package-lock.json"]) {
    cpSync(join(root, file), join(project, file), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  git("init", "--quiet");
  writeFileSync(join(repository, ".git/info/exclude"), "node_modules\n");
  base = commit();
});

afterEach(() => {
  git("checkout", "--quiet", "--force", base);
  git("clean", "--quiet", "--force", "-d");
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function git(...args: readonly string[]): string {
  const who = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...who, ...args], { cwd: repository, encoding: "utf8" }).trim();
}

/** Commits everything and returns the commit's id. */
function commit(): string {
  git("add", "--all");
  git("commit", "--quiet", "--message", "change");
  return git("rev-parse", "HEAD");
}

/** Replaces the first text by the second in a file of the working tree; it has to be there. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(project, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(project, path), text.replace(from, to));
}

const said: string[] = [];

async function affected(environment: Environment = {}): Promise<AffectedStacks> {
  const temporaryFolder = mkdtempSync(join(scratch, "temporary-"));
  said.length = 0;
  return findAffectedStacks({
    project,
    base,
    temporaryFolder,
    environment: { ...process.env, ...environment },
    onProgress: (message) => said.push(message),
  });
}

const none = { added: [], changed: [], removed: [] };

describe("findAffectedStacks", () => {
  test("GIVEN comments that were edited THEN nothing is affected, and neither checkout nor repository is touched", async () => {
    edit("config/accounts/payments-production.yaml", "regions:", "# Both of them.\nregions:");
    edit("modules/okta/role-group.ts", "export class", "// A note.\nexport class");
    const before = traces();

    const found = await affected();

    expect(found).toEqual({ base, ...none, unchanged: 4 });
    expect(said).toEqual([]);
    expect(traces()).toEqual(before);
  });

  test("GIVEN an account that was edited THEN it is affected, alone", async () => {
    edit("config/accounts/payments-production.yaml", "t4g.small", "t4g.medium");

    expect(await affected()).toEqual({
      base,
      ...none,
      changed: ["payments-production"],
      unchanged: 3,
    });
  });

  test("GIVEN a further region of an account THEN so is the hub, which shares its documents there", async () => {
    edit(
      "config/accounts/payments-production.yaml",
      "[us-east-1, eu-west-1]",
      "[us-east-1, { name: eu-west-1, lifecycle: retired }]",
    );

    expect(await affected()).toEqual({
      base,
      ...none,
      changed: ["hub", "payments-production"],
      unchanged: 2,
    });
  });

  test("GIVEN a document that was edited THEN the hub is affected, for accounts name it only", async () => {
    edit("config/organization.yaml", "ports: [8080, 8443]", "ports: [8080]");

    expect(await affected()).toEqual({ base, ...none, changed: ["hub"], unchanged: 3 });
  });

  test("GIVEN another state backend THEN every stack is affected, also where a sandbox keeps the state meanwhile", async () => {
    edit("config/organization.yaml", "type: local", "type: local\n    folder: elsewhere");

    expect(await affected({ BASTIONLESS_STATE_FOLDER: "/sandbox" })).toEqual({
      base,
      ...none,
      changed: ["hub", "data-platform", "legacy-monolith", "payments-production"],
      unchanged: 0,
    });
  });

  test("GIVEN a module that was edited THEN the accounts that it builds are affected", async () => {
    edit("modules/hosts/launch-template.ts", 'httpTokens: "required"', 'httpTokens: "optional"');

    expect(await affected()).toEqual({
      base,
      ...none,
      changed: ["data-platform", "payments-production"],
      unchanged: 2,
    });
  });

  test("GIVEN a new account, not even committed THEN it is added, and the hub changes", async () => {
    writeFileSync(
      join(project, "config/accounts/search.yaml"),
      'id: "555566667777"\nregions: [us-east-1]\nowners: [search@example.com]\n',
    );

    expect(await affected()).toEqual({
      base,
      ...none,
      added: ["search"],
      changed: ["hub"],
      unchanged: 3,
    });
  });

  test("GIVEN an account that was retired THEN it and the hub are affected", async () => {
    edit("config/accounts/legacy-monolith.yaml", "regions:", "lifecycle: retired\nregions:");

    expect(await affected()).toEqual({
      base,
      ...none,
      changed: ["hub", "legacy-monolith"],
      unchanged: 2,
    });
  });

  test("GIVEN an account whose file is gone THEN it is removed, and the hub changes", async () => {
    rmSync(join(project, "config/accounts/legacy-monolith.yaml"));

    expect(await affected()).toEqual({
      base,
      ...none,
      changed: ["hub"],
      removed: ["legacy-monolith"],
      unchanged: 2,
    });
  });

  test("GIVEN another version of a package THEN the base has its own, without its scripts, and what differs is affected", async () => {
    edit("package-lock.json", '"version": "0.1.0"', '"version": "0.1.1"');

    const found = await affected({
      PATH: `${npmWithOtherPorts()}${delimiter}${process.env["PATH"] ?? ""}`,
    });

    expect(found).toEqual({ base, ...none, changed: ["hub"], unchanged: 3 });
    expect(said).toEqual([
      `package-lock.json differs: installing the packages of ${base.slice(0, 12)} beside it`,
    ]);
  });

  test("GIVEN packages that cannot be installed THEN that is the error", async () => {
    edit("package-lock.json", '"version": "0.1.0"', '"version": "0.1.1"');
    const path = npm("echo 'npm error code E404' >&2; exit 1");

    await expect(
      affected({ PATH: `${path}${delimiter}${process.env["PATH"] ?? ""}` }),
    ).rejects.toThrow(
      "The packages of the base commit's package-lock.json cannot be installed:\nnpm error code E404",
    );
  });

  test("GIVEN a base commit that does not synthesize THEN the error names it and its problem, without a stack trace", async () => {
    const good = base;
    edit("config/accounts/legacy-monolith.yaml", 'id: "444455556666"', "id: 444455556666");
    base = commit();
    edit("config/accounts/legacy-monolith.yaml", "id: 444455556666", 'id: "444455556666"');

    const failure = affected();

    await expect(failure).rejects.toThrow(
      `The base commit ${base.slice(0, 12)} cannot be synthesized. Name one that does with --base.\nconfig/accounts/legacy-monolith.yaml:`,
    );
    await expect(failure).rejects.not.toThrow(/^\s+at /m);
    git("checkout", "--quiet", "--force", good);
    base = good;
  });

  test("GIVEN a working tree that does not synthesize THEN that is the error", async () => {
    edit("modules/okta/role-group.ts", "export class", "throw new Error('broken');\nexport class");

    const failure = affected();

    await expect(failure).rejects.toThrow(
      /^The working tree cannot be synthesized\. Correct it first\.\n/,
    );
    await expect(failure).rejects.toThrow("broken");
    await expect(failure).rejects.not.toThrow(/^\s+at /m);
  });

  test("GIVEN a base commit from before the project THEN the error says what it lacks", async () => {
    const good = base;
    git("rm", "-r", "--quiet", "infrastructure/main.ts");
    base = commit();
    git("checkout", "--quiet", "--force", good);

    const failure = affected();

    await expect(failure).rejects.toThrow(
      `The base commit ${base.slice(0, 12)} cannot be synthesized: it has no main.ts here. Name one that does with --base.`,
    );
    base = good;
  });

  test("GIVEN a machine without Git THEN the error says so", async () => {
    await expect(affected({ PATH: scratch })).rejects.toThrow(
      "git cannot be started here. Expected it on the PATH.",
    );
  });
});

/** What Git knows of the working tree, and every file of its own but for the objects. */
function traces(): unknown {
  const own = execFileSync("find", [".git", "-type", "f", "-not", "-path", "*/objects/*"], {
    cwd: repository,
    encoding: "utf8",
  })
    .trim()
    .split("\n")
    .sort()
    .map((file) => [file, readFileSync(join(repository, file), "base64")]);
  const status = execFileSync("git", ["--no-optional-locks", "status", "--porcelain"], {
    cwd: repository,
    encoding: "utf8",
  });
  return { own, status };
}

/** A folder with an `npm` that does what the shell script says. */
function npm(script: string): string {
  const folder = mkdtempSync(join(scratch, "npm-"));
  writeFileSync(join(folder, "npm"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "npm"), 0o755);
  return folder;
}

/** Installs what is here, but for a package that writes the patterns of port ranges otherwise. */
function npmWithOtherPorts(): string {
  return npm(`
    test "$*" = "ci --ignore-scripts --no-audit --no-fund --loglevel=error" || exit 1
    mkdir node_modules
    ln -s "${root}"/node_modules/* node_modules
    rm node_modules/to-regex-range
    mkdir node_modules/to-regex-range
    cp "${root}"/node_modules/to-regex-range/package.json node_modules/to-regex-range
    echo 'module.exports = (from, to) => \`(?:\${from}|\${to})\`;' > node_modules/to-regex-range/index.js
  `);
}
