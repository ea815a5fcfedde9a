import type { ResourceChange } from "../../fleet/terraform/resource-change";
import { stackOutcome } from "../../report/stack-outcome";

const created: ResourceChange = { address: "aws_iam_role.a", action: "create" };
const everyAction: readonly ResourceChange[] = (
  ["remove", "import", "move", "delete", "replace", "update", "create"] as const
).map((action) => ({ address: "aws_iam_role.a", action }));
const ran = { name: "payments", warnings: [], duration: 1 };
const failed = {
  ...ran,
  status: "failed",
  command: "apply",
  diagnostics: [],
  nextSteps: [],
} as const;

describe("stackOutcome", () => {
  test("of a plan counts what is to do, by action", () => {
    const plan = {
      ...ran,
      status: "planned",
      class: "pending-change",
      changed: true,
      changedOutputs: [],
      observed: [],
    } as const;
    const changes = everyAction.map((change) => ({
      ...change,
      type: "aws_iam_role",
      drifted: false,
      benign: false,
      attributes: [],
    }));

    expect(stackOutcome({ ...plan, changes })).toBe(
      "1 to create, 1 to update, 1 to replace, 1 to delete, 1 to move, 1 to import, " +
        "1 to remove from the state",
    );
    const imported = changes.map((change) => ({ ...change, importId: "web" }));
    expect(stackOutcome({ ...plan, changes: [...changes.slice(5), ...imported.slice(1, 2)] })).toBe(
      "1 to create, 1 to update, 1 to import",
    );
    expect(stackOutcome({ ...plan, changes: [...changes.slice(5), ...imported.slice(5, 6)] })).toBe(
      "1 to create, 2 to update (1 of them imported)",
    );
    expect(stackOutcome({ ...plan, changes: [] })).toBe("outputs to change");
    expect(stackOutcome({ ...plan, changed: false, changes: [] })).toBe("no changes");
  });

  test("of an apply counts what was done", () => {
    const apply = { ...ran, status: "applied", outputs: {} } as const;

    expect(stackOutcome({ ...apply, changes: everyAction })).toBe(
      "1 created, 1 updated, 1 replaced, 1 deleted, 1 moved, 1 imported, 1 removed from the state",
    );
    expect(stackOutcome({ ...apply, changes: [] })).toBe("nothing to do");
  });

  test("of a failure tells the command, and what had been done before", () => {
    expect(stackOutcome({ ...failed, reason: "failed", changes: [] })).toBe("failed in apply");
    expect(stackOutcome({ ...failed, reason: "unavailable", changes: [] })).toBe("failed in apply");
    expect(stackOutcome({ ...failed, reason: "interrupted", changes: [created] })).toBe(
      "interrupted in apply, 1 created before",
    );
    expect(stackOutcome({ ...failed, reason: "timeout", changes: [] })).toBe("timed out in apply");
    expect(stackOutcome({ ...failed, reason: "refused", changes: [] })).toBe("refused in apply");
  });

  test.each([
    ["interrupted", "skipped: interrupted"],
    ["fail-fast", "skipped: another stack had failed"],
    ["hub-failed", "skipped: the hub has to be applied first, and was not"],
    ["nothing-to-do", "skipped: nothing to do"],
  ] as const)("of a skipped stack tells why: %s", (reason, text) => {
    expect(stackOutcome({ name: "payments", status: "skipped", reason })).toBe(text);
  });
});
