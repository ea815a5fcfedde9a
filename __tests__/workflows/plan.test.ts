import { ScriptFolder, bastionless, hostile, matrix } from "../support/script-folder";
import { scriptOf } from "../support/workflows";

let folder: ScriptFolder;

beforeEach(() => {
  folder = new ScriptFolder();
});

afterEach(() => {
  folder.remove();
});

describe("plan.yml", () => {
  const file = ".github/workflows/plan.yml";

  it("tells a fork that there is no plan, and is green", () => {
    const { status, summary } = folder.run(scriptOf(file, "fork", "Say that there is no plan"));

    expect(status).toBe(0);
    expect(summary).toMatch(/^This pull request is from a fork: it is validated, not planned\./);
  });

  const divide = scriptOf(file, "matrix", "Divide the affected stacks");

  it("divides what a pull request affects, compared with the branch that it is merged into", () => {
    const ran = folder.run(divide, {
      EVENT: "pull_request",
      SELECT: "",
      SHARDS: "4",
      PRINTS: matrix,
    });

    expect(ran).toMatchObject({
      status: 0,
      commands: [[...bastionless, "matrix", "--shards", "4", "--base", "HEAD^1"]],
      outputs: { matrix, count: "2" },
    });
  });

  it("divides what a person selects, whatever they type", () => {
    const variables = { EVENT: "workflow_dispatch", SELECT: hostile, SHARDS: "4", PRINTS: matrix };

    expect(folder.run(divide, variables)).toMatchObject({
      status: 0,
      commands: [[...bastionless, "matrix", "--shards", "4", "--select", hostile]],
    });
    expect(folder.has("owned")).toBe(false);
  });

  it("divides all stacks when a person selects none", () => {
    const variables = { EVENT: "workflow_dispatch", SELECT: "", SHARDS: "4", PRINTS: matrix };

    expect(folder.run(divide, variables)).toMatchObject({
      status: 0,
      commands: [[...bastionless, "matrix", "--shards", "4"]],
    });
  });

  it("GIVEN nothing affected THEN there is no shard", () => {
    const variables = { EVENT: "pull_request", SHARDS: "4", PRINTS: '{"include":[]}', SELECT: "" };

    expect(folder.run(divide, variables).outputs).toEqual({ matrix: '{"include":[]}', count: "0" });
  });

  it("GIVEN no matrix THEN the step fails", () => {
    expect(
      folder.run(divide, { EVENT: "pull_request", SHARDS: "4", SELECT: "", EXITS: "1" }),
    ).toMatchObject({ status: 1, outputs: {} });
  });

  const plan = scriptOf(file, "plan", "Plan");

  it.each([
    ["nothing changes", "0", 0],
    ["something changes", "2", 0],
    ["something failed", "1", 1],
    ["it was stopped", "130", 130],
  ])("GIVEN that %s (%s) THEN the exit code is %s", (_, exits, status) => {
    expect(folder.run(plan, { STACKS: "payments,search", EXITS: exits })).toMatchObject({
      status,
      commands: [
        [
          ...[...bastionless, "plan", "--select", "payments,search"],
          ...["--out", "plans", "--report", "report"],
        ],
      ],
    });
  });

  it("puts plan files, and nothing else, into the bucket, below the run and the shard", () => {
    const script = scriptOf(file, "plan", "Keep the plans, encrypted");

    expect(folder.run(script, { PLANS: "s3://plans/plans/77/1/" }).commands).toEqual([
      [
        ...["aws", "s3", "cp", "plans/", "s3://plans/plans/77/1/", "--recursive"],
        ...["--exclude", "*", "--include", "*.tfplan", "--only-show-errors"],
      ],
    ]);
  });

  it("merges as many reports as there are shards", () => {
    expect(folder.run(scriptOf(file, "result", "Merge the reports"), { COUNT: "2" })).toMatchObject(
      {
        status: 0,
        commands: [
          [...bastionless, "report", "merge", "reports", "--expect", "2", "--report", "merged"],
        ],
        summary: "# The plan",
      },
    );
  });

  it("fails when the reports cannot be merged", () => {
    const ran = folder.run(scriptOf(file, "result", "Merge the reports"), {
      COUNT: "2",
      EXITS: "1",
    });

    expect(ran).toMatchObject({ status: 1, summary: "" });
  });

  it.each([
    ["2", ["--report", "merged/report.md"]],
    ["", ["--report", "merged/report.md"]],
    ["0", ["--unaffected"]],
  ])("GIVEN %j shards THEN the comment is of %j", (count, options) => {
    const script = scriptOf(file, "result", "Comment");

    expect(folder.run(script, { COUNT: count, PULL_REQUEST: "7" })).toMatchObject({
      status: 0,
      commands: [[...bastionless, "github", "comment", "--pull-request", "7", ...options]],
    });
  });

  it.each([
    ["success", "success", "2", 0],
    ["success", "skipped", "0", 0],
    ["success", "failure", "2", 1],
    ["success", "cancelled", "2", 1],
    ["success", "skipped", "2", 1],
    ["failure", "skipped", "", 1],
    ["failure", "skipped", "0", 1],
  ])("GIVEN matrix %s, plan %s and %j shards THEN the check ends with %s", (...found) => {
    const [MATRIX, PLAN, COUNT, status] = found;
    const script = scriptOf(file, "result", "Fail when a shard was not planned");

    expect(folder.run(script, { MATRIX, PLAN, COUNT }).status).toBe(status);
  });
});
