import {
  ScriptFolder,
  accountShard,
  bastionless,
  hostile,
  hubShard,
} from "../support/script-folder";
import { scriptOf } from "../support/workflows";

let folder: ScriptFolder;

beforeEach(() => {
  folder = new ScriptFolder();
});

afterEach(() => {
  folder.remove();
});

describe("apply.yml", () => {
  const file = ".github/workflows/apply.yml";
  const find = scriptOf(file, "find", "Find the run that planned");
  const commit = "c".repeat(40);

  it("finds the plans of the pull request that was merged", () => {
    const variables = { EVENT: "push", GITHUB_SHA: commit, PRINTS: '{"run":77}', PLAN_RUN: "" };

    expect(folder.run(find, variables)).toMatchObject({
      status: 0,
      commands: [[...bastionless, "github", "plan-run", "--commit", commit]],
      outputs: { run: "77" },
    });
  });

  it("takes a run that was started by hand, whatever is typed", () => {
    const variables = { EVENT: "workflow_dispatch", PLAN_RUN: hostile, PRINTS: '{"run":77}' };

    expect(folder.run(find, variables).commands).toEqual([
      [...bastionless, "github", "plan-run", "--run", hostile, "--branch", "main"],
    ]);
    expect(folder.has("owned")).toBe(false);
  });

  it("GIVEN no such run THEN nothing is applied", () => {
    expect(folder.run(find, { EVENT: "push", GITHUB_SHA: commit, EXITS: "1" })).toMatchObject({
      status: 1,
      outputs: {},
    });
  });

  it.each([
    [[hubShard, accountShard], { hub: "true", accounts: [accountShard], count: "1" }],
    [[hubShard], { hub: "true", accounts: [], count: "0" }],
    [[accountShard], { hub: "false", accounts: [accountShard], count: "1" }],
    [[], { hub: "false", accounts: [], count: "0" }],
  ])("divides the hub from the accounts: %j", (include, expected) => {
    folder.write("matrix.json", JSON.stringify({ include }));
    const script = scriptOf(file, "find", "Divide the hub from the accounts");

    expect(folder.run(script).outputs).toEqual({
      ...expected,
      accounts: JSON.stringify({ include: expected.accounts }),
    });
  });
});

describe("apply-shard", () => {
  const file = ".github/actions/apply-shard/action.yml";

  it("gets the plan files for this user alone", () => {
    expect(
      folder.run(scriptOf(file, "", "Get the plans"), { PLANS: "s3://plans/plans/77/0/" }),
    ).toMatchObject({
      status: 0,
      commands: [
        [
          ...["aws", "s3", "cp", "s3://plans/plans/77/0/", "saved/plans/", "--recursive"],
          ...["--exclude", "*", "--include", "*.tfplan", "--only-show-errors"],
        ],
      ],
    });
  });

  it.each([
    ["0", 0, ""],
    ["1", 1, "::error::Not every plan was applied. For what is left, run the plan workflow"],
  ])("GIVEN apply ends with %s THEN the step ends with %s", (exits, status, said) => {
    const ran = folder.run(scriptOf(file, "", "Apply"), { ALLOW_DESTROY: hostile, EXITS: exits });

    expect(ran).toMatchObject({
      status,
      commands: [
        [
          ...[...bastionless, "apply", "saved/plans", "--allow-destroy", hostile],
          ...["--report", "report"],
        ],
      ],
    });
    expect(ran.stdout.slice(0, said.length)).toBe(said);
    expect(folder.has("owned")).toBe(false);
  });

  it("allows no destruction when nobody typed any", () => {
    const { commands } = folder.run(scriptOf(file, "", "Apply"), { ALLOW_DESTROY: "" });

    expect(commands).toEqual([[...bastionless, "apply", "saved/plans", "--report", "report"]]);
  });

  it("removes the plans, and shows a report when there is one", () => {
    folder.write("saved/plans/hub.tfplan", "");

    expect(folder.run(scriptOf(file, "", "Remove the plans")).status).toBe(0);
    expect(folder.has("saved")).toBe(false);
    expect(folder.run(scriptOf(file, "", "Show the report"))).toMatchObject({
      status: 0,
      summary: "",
    });

    folder.write("report/report.md", "# Applied\n");
    expect(folder.run(scriptOf(file, "", "Show the report")).summary).toBe("# Applied");
  });
});
