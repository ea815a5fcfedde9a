import type { PlannedChange } from "../../../fleet/plans/planned-change";
import { rankOf } from "../../../report/findings/rank-of";

const update: PlannedChange = {
  address: "aws_launch_template.a",
  type: "aws_launch_template",
  action: "update",
  drifted: false,
  benign: false,
  attributes: [],
};
const role = { ...update, type: "aws_iam_role" };
const known = { reason: "a test", until: "2026-12-31" };

describe("rankOf", () => {
  test.each<[string, PlannedChange, string]>([
    ["what is guarded first", { ...update, action: "replace", guard: "a key" }, "guarded-destroy"],
    ["a deletion", { ...role, action: "delete" }, "destroy"],
    ["a replacement", { ...update, action: "replace", drifted: true }, "destroy"],
    ["drift before access", { ...role, drifted: true }, "drift"],
    ["who may do what", role, "access"],
    ["everything in Okta", { ...update, type: "okta_group", action: "create" }, "access"],
    ["a creation", { ...update, action: "create" }, "create"],
    ["an update", update, "update"],
    ["a move", { ...update, action: "move" }, "state-only"],
    ["a resource that Terraform lets go", { ...update, action: "remove" }, "state-only"],
    ["a benign difference", { ...role, benign: true, drifted: true }, "benign"],
    ["known drift", { ...role, known, drifted: true }, "benign"],
  ])("ranks %s", (_, change, rank) => {
    expect(rankOf(change, false)).toBe(rank);
  });

  test("no exception makes a destruction harmless", () => {
    const deletion = { ...update, action: "delete", known, benign: true } as const;

    expect(rankOf(deletion, false)).toBe("destroy");
    expect(rankOf({ ...deletion, guard: "a key" }, false)).toBe("guarded-destroy");
  });

  test("what was only observed is no change, benign or not", () => {
    expect(rankOf({ ...role, drifted: true }, true)).toBe("observed");
    expect(rankOf({ ...role, drifted: true, benign: true }, true)).toBe("benign");
    expect(rankOf({ ...role, drifted: true, known }, true)).toBe("benign");
  });
});
