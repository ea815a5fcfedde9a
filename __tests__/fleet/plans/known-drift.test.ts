import { readFileSync } from "node:fs";
import { join } from "node:path";

import { classifyPlan } from "../../../fleet/plans/classify-plan";
import { readPlanJson } from "../../../fleet/plans/read-plan-json";
import { currentKnownDrift } from "../../../fleet/plans/current-known-drift";
import type { KnownDriftEntry } from "../../../model/known-drift/known-drift-entry";
import { classified, type Resource } from "./plan-of";

const restored: Resource = {
  address: "aws_iam_role.admin",
  before: { description: "by hand", tags: { Team: "by hand", Cost: "1" } },
  after: { description: "ours", tags: { Team: "ours", Cost: "1" } },
};
const outside: Resource = {
  address: "aws_iam_role.admin",
  before: { description: "ours", tags: { Team: "ours", Cost: "1" } },
  after: { description: "by hand", tags: { Team: "by hand", Cost: "1" } },
};

function entry(fields: Partial<KnownDriftEntry> = {}): KnownDriftEntry {
  return {
    file: "config/known-drift.yaml",
    line: 1,
    stack: "payments",
    address: "aws_iam_role.admin",
    reason: "migration",
    until: "2026-12-31",
    ...fields,
  };
}

/** The class, and what a change that undoes drift is accepted by. */
function accepted(entries: readonly KnownDriftEntry[], change = restored): unknown {
  const findings = classified({ drift: [outside], changes: [change], knownDrift: entries });
  const { known } = findings.changes[0] ?? {};
  return known === undefined ? findings.class : { class: findings.class, ...known };
}

const benign = { class: "benign", reason: "migration", until: "2026-12-31" };

describe("known drift", () => {
  test.each(["aws_iam_role.admin", "aws_iam_role.*", "aws_iam_role.*min", "aws_iam_*.a*i*n"])(
    "is accepted by the address %s",
    (address) => {
      expect(accepted([entry({ address })])).toEqual(benign);
    },
  );

  test.each([
    "aws_iam_role.admi",
    "aws_iam_role.admin2",
    "aws_iam_role.*x",
    "aws_iam_role.ad*min*n",
  ])("is not accepted by the address %s", (address) => {
    expect(accepted([entry({ address })])).toBe("drift");
  });

  test("of a resource with brackets in its address is meant literally", () => {
    const address = 'aws_iam_role.a["b.*"]';
    const each = { ...restored, address };
    const knownDrift = [entry({ address })];

    expect(
      classified({ drift: [{ ...outside, address }], changes: [each], knownDrift }).class,
    ).toBe("benign");
  });

  test("is accepted when entries together cover every attribute, to the earliest of their days", () => {
    expect(
      accepted([
        entry({ attribute: "tags.Team" }),
        entry({ attribute: "desc*", reason: "wording", until: "2026-11-30" }),
      ]),
    ).toEqual({ class: "benign", reason: "migration; wording", until: "2026-11-30" });
  });

  test("is accepted with all that is in an attribute", () => {
    const entries = [entry({ attribute: "tags" }), entry({ attribute: "description" })];

    expect(accepted(entries)).toEqual(benign);
  });

  test("is not accepted when one attribute is not covered", () => {
    expect(accepted([entry({ attribute: "tags" })])).toBe("drift");
    expect(accepted([entry({ attribute: "tag" }), entry({ attribute: "description" })])).toBe(
      "drift",
    );
  });

  test("by an entry for the whole resource is not limited by a narrower one", () => {
    const narrow = entry({ attribute: "tags", until: "2026-01-01", reason: "narrow" });

    expect(accepted([narrow, entry()])).toEqual(benign);
  });

  test.each([[["delete"]], [["delete", "create"]], [["create", "delete"]], [["forget"]]])(
    "is never accepted when it ends with %j",
    (actions) => {
      const { changes, class: found } = classified({
        drift: [outside],
        changes: [{ ...restored, actions }],
        knownDrift: [entry()],
      });

      expect(changes.map(({ known }) => known)).toEqual([undefined]);
      expect(found).not.toBe("benign");
    },
  );

  test("may be a resource that was deleted outside", () => {
    const findings = classified({
      drift: [{ ...outside, actions: ["delete"], after: null }],
      changes: [{ ...restored, actions: ["create"], before: null }],
      knownDrift: [entry()],
    });

    expect(findings.class).toBe("benign");
  });

  test("accepts no change of the configuration", () => {
    expect(classified({ changes: [restored], knownDrift: [entry()] }).class).toBe("pending-change");
  });

  test.each<[string, Resource]>([
    ["another value of the same attribute", { after: { description: "newer" } }],
    ["another attribute", { before: { path: "/" }, after: { path: "/x/" } }],
  ])("hides no change of the configuration: %s", (_what, { before, after }) => {
    const change = {
      ...restored,
      before: { ...restored.before, ...before },
      after: { ...restored.after, ...after },
    };

    expect(accepted([entry()], change)).toBe("drift");
  });

  test("is accepted with what the provider computes from it", () => {
    const computed = {
      ...restored,
      before: { ...restored.before, version: 2 },
      unknown: { version: true },
    };

    expect(accepted([entry()], computed)).toEqual(benign);
  });

  test("leaves the class to what else there is", () => {
    const other = { ...restored, address: "aws_iam_role.other" };
    const findings = classified({
      drift: [outside],
      changes: [restored, other],
      knownDrift: [entry()],
    });

    expect(findings.class).toBe("pending-change");
    expect(findings.changed).toBe(true);
  });
});

test.each([
  ["changed-outside", "benign"],
  ["deleted-outside", "benign"],
  ["share-removed-outside", "benign"],
  ["changed-outside-and-in-configuration", "drift"],
])("the drift of the sandbox's plan %s can be accepted: %s", (folder, expected) => {
  const file = join(__dirname, "../../fixtures/plans", folder, "plan.json");
  const plan = readPlanJson(JSON.parse(readFileSync(file, "utf8")));

  expect(classifyPlan(plan, { knownDrift: [entry({ address: "*" })] }).class).toBe(expected);
});

describe("the entries for a stack", () => {
  test("are those that name it and have not expired; the last day counts", () => {
    const entries = [
      entry({ line: 1 }),
      entry({ line: 2, stack: "search" }),
      entry({ line: 3, stack: "pay*" }),
      entry({ line: 4, stack: "*" }),
      entry({ line: 5, until: "2026-11-22" }),
      entry({ line: 6, until: "2026-11-21" }),
    ];

    const lines = currentKnownDrift(entries, "payments", "2026-11-22").map(({ line }) => line);
    expect(lines).toEqual([1, 3, 4, 5]);
  });
});
