import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { classifyPlan } from "../../../fleet/plans/classify-plan";
import { readPlanJson } from "../../../fleet/plans/read-plan-json";
import type { Resource } from "./plan-of";
import { classified } from "./plan-of";

const fixtures = join(__dirname, "../../fixtures/plans");

/** A description that somebody changed by hand, and the plan that changes it back. */
const undone: Resource = { before: { description: "by hand" }, after: { description: "ours" } };
const byHand: Resource = { before: { description: "ours" }, after: { description: "by hand" } };
const asked: Resource = { before: { description: "ours" }, after: { description: "new" } };
const noise: Resource = { before: { tags: null }, after: { tags: {} } };

function read(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(fixtures, folder, file), "utf8")) as unknown;
}

describe("a plan of the sandbox", () => {
  test.each(readdirSync(fixtures))("%s is read as expected", (folder) => {
    const plan = readPlanJson(read(folder, "plan.json"));

    expect(classifyPlan(plan, { knownDrift: [] })).toEqual(read(folder, "expected.json"));
  });
});

describe("the class of a plan", () => {
  test("is in-sync without anything to do, whatever providers spell in another way", () => {
    const findings = classified({ drift: [noise], changes: [{ ...noise, actions: ["no-op"] }] });

    expect(findings).toEqual({
      class: "in-sync",
      changed: false,
      changes: [],
      observed: [],
      changedOutputs: [],
    });
  });

  test("is drift when an attribute that was changed outside is changed back", () => {
    expect(classified({ drift: [byHand], changes: [undone] }).class).toBe("drift");
  });

  test("is drift when what was deleted outside is created again", () => {
    const deleted = { ...byHand, actions: ["delete"], after: null };
    const created = { ...undone, actions: ["create"], before: null };

    expect(classified({ drift: [deleted], changes: [created] }).class).toBe("drift");
  });

  test("is drift when a replacement undoes what was changed outside", () => {
    const replaced = { ...undone, actions: ["delete", "create"] };

    expect(classified({ drift: [byHand], changes: [replaced] }).class).toBe("drift");
  });

  test("is drift when a tag without a value was added outside", () => {
    const drift = { before: { tags: {} }, after: { tags: { Admin: "" } } };
    const change = { before: { tags: { Admin: "" } }, after: { tags: {} } };

    expect(classified({ drift: [drift], changes: [change] }).class).toBe("drift");
  });

  test("is a pending change when nothing was changed outside", () => {
    expect(classified({ changes: [asked] }).class).toBe("pending-change");
  });

  test("is a pending change when another resource was changed outside", () => {
    const other = { ...byHand, address: "aws_iam_role.other" };

    expect(classified({ drift: [other], changes: [asked] }).class).toBe("pending-change");
  });

  test("is a pending change when another attribute is all that was changed outside", () => {
    const drift = { before: { inline_policy: [] }, after: { inline_policy: [{ name: "x" }] } };

    expect(classified({ drift: [drift], changes: [asked] }).class).toBe("pending-change");
  });

  test("is a pending change when an update shows no difference: what it does is not known", () => {
    const hidden = { before: { password_wo: null }, after: { password_wo: null } };

    expect(classified({ changes: [hidden] }).class).toBe("pending-change");
  });

  test("is benign when null became an empty map", () => {
    const findings = classified({ drift: [noise], changes: [noise] });

    expect(findings.class).toBe("benign");
    expect(findings.changed).toBe(true);
    expect(findings.changes).toEqual([
      {
        address: "aws_iam_role.admin",
        type: "aws_iam_role",
        action: "update",
        drifted: false,
        benign: true,
        attributes: [
          {
            path: "tags",
            before: { kind: "absent" },
            after: { kind: "value", value: {} },
            forcesReplacement: false,
          },
        ],
      },
    ]);
  });

  test.each([["create"], ["delete"]])("is never benign when a plan has to %s", (action) => {
    expect(classified({ changes: [{ ...noise, actions: [action] }] }).class).toBe("pending-change");
  });

  test("is never benign when a plan imports", () => {
    const imported = { ...noise, importing: { id: "admin" } };

    expect(classified({ changes: [imported] }).class).toBe("pending-change");
  });

  test("is never benign when a value is known after the apply only", () => {
    const unknown = { before: { arn: null }, after: {}, unknown: { arn: true } };

    expect(classified({ changes: [unknown] }).class).toBe("pending-change");
  });

  test("is outputs-only when only values of outputs change", () => {
    const output = { before: "a", after: "b", actions: ["update"] };
    const same = { before: "a", after: "a", actions: ["no-op"] };
    const findings = classified({ more: { output_changes: { app: output, arn: same } } });

    expect(findings.class).toBe("outputs-only");
    expect(findings.changed).toBe(true);
    expect(findings.changedOutputs).toEqual(["app"]);
  });

  test.each([
    ["is not complete", { complete: false }],
    ["has deferred changes", { deferred_changes: [{ reason: "provider_config_unknown" }] }],
    ["ended with an error", { errored: true }],
  ])("is incomplete before anything else when the plan %s", (_what, more) => {
    expect(classified({ drift: [byHand], changes: [undone], more }).class).toBe("incomplete");
  });

  test("does not count data sources that are read during the apply", () => {
    const data = { ...asked, actions: ["read"], more: { mode: "data" } };

    expect(classified({ changes: [data] }).class).toBe("in-sync");
  });
});

describe("a change", () => {
  test.each([
    [["create"], "create"],
    [["update"], "update"],
    [["delete"], "delete"],
    [["delete", "create"], "replace"],
    [["create", "delete"], "replace"],
    [["create", "forget"], "replace"],
    [["forget"], "remove"],
  ])("with the actions %j is called %s", (actions, action) => {
    const { changes } = classified({ changes: [{ ...asked, actions }] });

    expect(changes.map((change) => change.action)).toEqual([action]);
  });

  test("of the address alone is a move", () => {
    const moved = { actions: ["no-op"], more: { previous_address: "aws_iam_role.old" } };

    expect(classified({ changes: [moved] }).changes).toEqual([
      {
        address: "aws_iam_role.admin",
        type: "aws_iam_role",
        action: "move",
        drifted: false,
        benign: false,
        attributes: [],
        previousAddress: "aws_iam_role.old",
      },
    ]);
  });

  test("into the state alone is an import, and names the id", () => {
    const imported = { actions: ["no-op"], importing: { id: "admin" } };

    expect(classified({ changes: [imported] }).changes).toEqual([
      {
        address: "aws_iam_role.admin",
        type: "aws_iam_role",
        action: "import",
        drifted: false,
        benign: false,
        attributes: [],
        importId: "admin",
      },
    ]);
  });

  test("is guarded where the guard says so and the plan destroys", () => {
    const guard = jest.fn(({ address }: { address: string }) =>
      address === "aws_kms_key.log" ? "holds the recordings" : undefined,
    );
    const { changes } = classified({
      guard,
      changes: [
        { ...asked, address: "aws_kms_key.log", actions: ["delete"] },
        { ...asked, address: "aws_iam_role.gone", actions: ["create", "delete"] },
        { ...asked, address: "aws_kms_key.log" },
      ],
    });

    expect(changes.map((change) => change.guard)).toEqual([
      "holds the recordings",
      undefined,
      undefined,
    ]);
    expect(guard).toHaveBeenCalledTimes(2);
  });

  test("names the attributes that force a replacement, and Terraform's reason", () => {
    const { changes } = classified({
      changes: [
        {
          actions: ["delete", "create"],
          before: { name: "a", path: "/", policy: '{"a":1}' },
          after: { name: "b", path: "/x/", policy: '{"a":2}' },
          replacePaths: [["name"], ["policy"]],
          more: { action_reason: "replace_because_cannot_update" },
        },
      ],
    });

    expect(changes[0]?.reason).toBe("replace_because_cannot_update");
    expect(
      changes[0]?.attributes.map(({ path, forcesReplacement }) => [path, forcesReplacement]),
    ).toEqual([
      ["name", true],
      ["path", false],
      ["policy.a", true],
    ]);
  });

  test("of an unfinished replacement is not taken for the one of the resource itself", () => {
    const deposed = { ...asked, actions: ["delete"], more: { deposed: "a1b2c3d4" } };
    const { changes } = classified({ drift: [byHand], changes: [undone, deposed] });

    expect(changes.map(({ action, drifted }) => [action, drifted])).toEqual([
      ["update", true],
      ["delete", false],
    ]);
  });
});

describe("the former name of an account", () => {
  function formerName(output: unknown): string | undefined {
    return classified({ more: { output_changes: { account_name: output } } }).formerName;
  }

  test("is the one that the state knows", () => {
    expect(formerName({ actions: ["update"], before: "old", after: "new" })).toBe("old");
  });

  test.each([
    ["it did not change", { actions: ["no-op"], before: "same", after: "same" }],
    ["the account is new", { actions: ["create"], before: null, after: "new" }],
    [
      "it is sensitive",
      { actions: ["update"], before: "old", after: "new", before_sensitive: true },
    ],
  ])("is not told when %s", (_when, output) => {
    expect(formerName(output)).toBeUndefined();
  });
});
