import { ScriptFolder, bastionless, matrix } from "../support/script-folder";
import { scriptOf } from "../support/workflows";

let folder: ScriptFolder;

beforeEach(() => {
  folder = new ScriptFolder();
});

afterEach(() => {
  folder.remove();
});

describe("drift.yml", () => {
  const file = ".github/workflows/drift.yml";

  it("divides all stacks", () => {
    const script = scriptOf(file, "matrix", "Divide the stacks");

    expect(folder.run(script, { SHARDS: "3", PRINTS: matrix })).toMatchObject({
      status: 0,
      commands: [[...bastionless, "matrix", "--shards", "3"]],
      outputs: { matrix, count: "2" },
    });
  });

  it.each([
    ["0", 0],
    ["2", 0],
    ["1", 1],
  ])("GIVEN drift ends with %s THEN the step ends with %s", (exits, status) => {
    const script = scriptOf(file, "drift", "Compare");

    expect(folder.run(script, { STACKS: "hub", EXITS: exits })).toMatchObject({
      status,
      commands: [[...bastionless, "drift", "--select", "hub", "--report", "report"]],
    });
  });

  it("writes issues from the merged report of all shards", () => {
    const merge = scriptOf(file, "issues", "Merge the reports");
    const issues = scriptOf(file, "issues", "Write the issues");

    expect(folder.run(`${merge}\n${issues}`, { COUNT: "2" }).commands).toEqual([
      [...bastionless, "report", "merge", "reports", "--expect", "2", "--report", "merged"],
      [...bastionless, "github", "issues", "--report", "merged/report.json"],
    ]);
  });

  it("GIVEN a missing report THEN no issue moves", () => {
    const merge = scriptOf(file, "issues", "Merge the reports");

    expect(folder.run(merge, { COUNT: "2", EXITS: "1" }).status).toBe(1);
  });
});
