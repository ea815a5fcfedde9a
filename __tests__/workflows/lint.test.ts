import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  actionFiles,
  allSteps,
  root,
  workflow,
  workflowFiles,
  type WorkflowStep,
} from "../support/workflows";

/** What a command printed, and its exit code. */
function run(command: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return { status, output: status === 0 ? "" : `${stdout}${stderr}` };
}

const tools = join(root, ".venv", "bin");
const clean = { status: 0, output: "" };

describe("linters", () => {
  it("finds no fault with GitHub's language service", () => {
    const linter = ["node_modules/tsx/dist/cli.mjs", "scripts/lint-workflows.mjs"];

    expect(run(process.execPath, [...linter, ...workflowFiles, ...actionFiles])).toEqual(clean);
  });

  it("finds no security fault with zizmor", () => {
    const options = ["--offline", "--no-progress", "--persona", "pedantic", "--quiet"];

    expect(run(join(tools, "zizmor"), [...options, ".github"])).toEqual(clean);
  });

  it("finds no fault in any script with ShellCheck", () => {
    const folder = mkdtempSync(join(tmpdir(), "scripts-"));
    const files = allSteps().flatMap(([place, { run: script }], index) => {
      if (script === undefined) return [];
      const file = join(folder, `${index}.sh`);
      writeFileSync(file, `#!/usr/bin/env bash\n# ${place}\nset -eo pipefail\n${script}`);
      return [file];
    });

    expect(
      run(join(tools, "shellcheck"), [
        "--enable=check-extra-masked-returns,require-double-brackets",
        ...files,
      ]),
    ).toEqual(clean);
    rmSync(folder, { recursive: true });
  });
});

describe.each(workflowFiles)("%s", (file) => {
  const { permissions, concurrency, jobs } = workflow(file);

  it("gives nothing to the token but what a job names", () => {
    expect(permissions).toEqual({});
    expect(Object.values(jobs).every((job) => job.permissions !== undefined)).toBe(true);
  });

  it("ends by itself, and says what may run at the same time", () => {
    expect(Object.values(jobs).every((job) => job["timeout-minutes"] !== undefined)).toBe(true);
    expect(concurrency["group"]).toBeDefined();
  });
});

describe("permissions", () => {
  const read = { contents: "read" };
  const aws = { ...read, "id-token": "write" };

  it.each([
    ["validate", { validate: read }],
    ["plan", { fork: {}, matrix: read, plan: aws, result: { ...read, "pull-requests": "write" } }],
    [
      "apply",
      {
        find: { ...read, actions: "read", "pull-requests": "read" },
        hub: { ...aws, actions: "read" },
        accounts: { ...aws, actions: "read" },
      },
    ],
    ["drift", { matrix: read, drift: aws, issues: { ...read, issues: "write" } }],
  ])("%s.yml: each job has what it needs", (name, expected) => {
    const { jobs } = workflow(`.github/workflows/${name}.yml`);

    expect(
      Object.fromEntries(Object.entries(jobs).map(([job, { permissions }]) => [job, permissions])),
    ).toEqual(expected);
  });

  it("signs in to AWS, and has Okta's token, only where an environment says who may", () => {
    const found = workflowFiles.flatMap((file) =>
      Object.entries(workflow(file).jobs).flatMap(([job, { environment, steps }]) => {
        const text = JSON.stringify(steps);
        const isTrusted = text.includes("secrets.") || text.includes("configure-aws-credentials");
        return isTrusted ? [`${job}: ${environment ?? "none"}`] : [];
      }),
    );

    expect(found).toEqual([
      "hub: production",
      "accounts: production",
      "drift: drift",
      "plan: plan",
    ]);
  });
});

describe("steps", () => {
  /** Where the steps are for which something holds. */
  const placesWhere = (holds: (step: WorkflowStep) => boolean): readonly string[] =>
    allSteps().flatMap(([place, step]) => (holds(step) ? [place] : []));

  it("run only what is pinned by a commit's hash, or is here", () => {
    const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/;

    expect(
      placesWhere(({ uses = "./.github/actions/setup" }) =>
        uses.startsWith("./") ? !existsSync(join(root, uses, "action.yml")) : !pinned.test(uses),
      ),
    ).toEqual([]);
  });

  it("name the version of every pinned hash", () => {
    const pins = [...workflowFiles, ...actionFiles].flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .filter((line) => /uses: [^.]/.test(line)),
    );

    expect(pins.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(pins.length).toBeGreaterThan(0);
  });

  it("put no expression into a script", () => {
    expect(placesWhere(({ run: script = "" }) => script.includes("${{"))).toEqual([]);
  });

  it("leave no token behind in a checkout", () => {
    expect(
      placesWhere(
        (step) =>
          step.uses?.startsWith("actions/checkout@") === true &&
          step.with?.["persist-credentials"] !== false,
      ),
    ).toEqual([]);
  });

  it("never upload a plan as an artifact", () => {
    const allowed = ["matrix.json", "report", "report/", "merged", "plans/manifest.json"];
    const uploaded = (step: WorkflowStep): readonly string[] =>
      step.uses?.startsWith("actions/upload-artifact@") === true
        ? String(step.with?.["path"]).trim().split("\n")
        : [];

    expect(placesWhere((step) => uploaded(step).some((path) => !allowed.includes(path)))).toEqual(
      [],
    );
  });
});
