import { knownDriftNotes } from "../../../fleet/plans/known-drift-notes";
import type { PlannedStack, StackResult } from "../../../fleet/stack-result";
import type { KnownDriftEntry } from "../../../model/known-drift/known-drift-entry";
import { classified } from "./plan-of";

const today = "2026-11-22";
const entry: KnownDriftEntry = {
  file: "config/known-drift.yaml",
  line: 3,
  stack: "payments-*",
  address: "aws_iam_role.*",
  reason: "migration",
  until: "2026-11-22",
};
const unused =
  "config/known-drift.yaml:3: The entry for aws_iam_role.* in payments-* matches no drift. " +
  "Remove it, or correct what it names.";

function planned(name: string, more: Partial<PlannedStack> = {}): PlannedStack {
  return { name, status: "planned", duration: 1, warnings: [], ...classified({}), ...more };
}

function drifted(name: string): PlannedStack {
  const byHand = { before: { path: "/" }, after: { path: "/x/" } };
  const restored = { before: byHand.after, after: byHand.before };
  return planned(name, classified({ drift: [byHand], changes: [restored] }));
}

function notes(
  entries: readonly KnownDriftEntry[],
  results: readonly StackResult[],
  others: readonly string[] = [],
): string[] {
  const stacks = [...results.map(({ name }) => name), ...others];
  return knownDriftNotes({ entries, stacks, results, today });
}

describe("the notes on known drift", () => {
  test("are none while an entry accepts something", () => {
    expect(notes([entry], [planned("payments-a"), drifted("payments-b")])).toEqual([]);
  });

  test("name an entry that has expired, with what to do", () => {
    expect(notes([{ ...entry, until: "2026-11-21" }], [drifted("payments-a")])).toEqual([
      "config/known-drift.yaml:3: The entry for aws_iam_role.* in payments-* expired on 2026-11-21 " +
        "and accepts nothing. Undo the drift and remove the entry, or set a later day.",
    ]);
  });

  test("name an entry that matches no drift, in any of its stacks", () => {
    expect(notes([entry], [planned("payments-a"), drifted("search")])).toEqual([unused]);
  });

  test("name an entry that only matches a change of the configuration", () => {
    const change = { before: { path: "/" }, after: { path: "/x/" } };

    expect(notes([entry], [planned("payments-a", classified({ changes: [change] }))])).toEqual([
      unused,
    ]);
  });

  test("name an entry whose attribute no drift has", () => {
    expect(notes([{ ...entry, attribute: "tags" }], [drifted("payments-a")])).toEqual([unused]);
  });

  test.each<[string, StackResult]>([
    ["failed", failed()],
    ["was skipped", { name: "payments-b", status: "skipped", reason: "interrupted" }],
    ["was not planned in full", planned("payments-b", { class: "incomplete" })],
  ])("say nothing of an entry for a stack that %s", (_what, result) => {
    expect(notes([entry], [planned("payments-a"), result])).toEqual([]);
  });

  test("say nothing of an entry for stacks that were not selected", () => {
    expect(notes([entry], [planned("search")])).toEqual([]);
  });

  test("do not call an entry unused while one of its stacks was not looked at", () => {
    expect(notes([entry], [planned("payments-a")], ["payments-b"])).toEqual([]);
    expect(notes([entry], [planned("payments-a")], ["search"])).toEqual([unused]);
  });
});

function failed(): StackResult {
  return {
    name: "payments-b",
    status: "failed",
    duration: 1,
    reason: "failed",
    command: "plan",
    changes: [],
    diagnostics: [],
    nextSteps: [],
  };
}
