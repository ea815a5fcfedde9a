import { driftIssue } from "../../../../cli/github/drift-issues/drift-issue";
import {
  planIssueActions,
  type ExistingIssue,
} from "../../../../cli/github/drift-issues/plan-issue-actions";
import type { StackResult } from "../../../../fleet/stack-result";
import { driftedStack, plannedStack } from "../../../support/planned-stack";

/** The issue that a run opened for a stack. */
function issueOf(name: string, other: Partial<ExistingIssue> = {}): ExistingIssue {
  return { number: 5, isOpen: true, ...driftIssue(driftedStack(name)), ...other };
}

const drifted = driftedStack("payments");
const content = driftIssue(drifted);
const stack = "payments";

describe("planIssueActions", () => {
  it("GIVEN drift and no issue THEN one is opened", () => {
    expect(planIssueActions([drifted], [])).toEqual({
      actions: [{ kind: "open", stack, ...content }],
      notes: [],
    });
  });

  it("GIVEN the same drift as before THEN nothing happens", () => {
    expect(planIssueActions([drifted], [issueOf(stack)])).toEqual({ actions: [], notes: [] });
  });

  it("GIVEN other drift than before THEN the issue is updated", () => {
    const issue = issueOf(stack, { body: `${issueOf(stack).body}\nolder` });

    expect(planIssueActions([drifted], [issue])).toEqual({
      actions: [{ kind: "update", stack, number: 5, ...content }],
      notes: [],
    });
  });

  it("GIVEN drift that comes back THEN the issue that was closed last is reopened", () => {
    const issues = [
      issueOf(stack, { number: 3, isOpen: false }),
      issueOf(stack, { number: 8, isOpen: false }),
      issueOf(stack, { number: 6, isOpen: false }),
    ];

    expect(planIssueActions([drifted], issues)).toEqual({
      actions: [{ kind: "reopen", stack, number: 8, ...content }],
      notes: [],
    });
  });

  it("GIVEN a change that was never applied THEN that is an issue too", () => {
    const pending = driftedStack(stack, { class: "pending-change" });

    expect(planIssueActions([pending], []).actions).toEqual([
      { kind: "open", stack, ...driftIssue(pending) },
    ]);
  });

  it.each(["in-sync", "benign", "outputs-only"] as const)(
    "GIVEN a stack that is %s THEN its issue is closed, and only an open one",
    (found) => {
      const result = plannedStack(stack, { class: found });

      expect(planIssueActions([result], [issueOf(stack)])).toEqual({
        actions: [{ kind: "close", stack, number: 5 }],
        notes: [],
      });
      expect(planIssueActions([result], [issueOf(stack, { isOpen: false })])).toEqual({
        actions: [],
        notes: [],
      });
      expect(planIssueActions([result], [])).toEqual({ actions: [], notes: [] });
    },
  );

  const failed = { command: "plan", changes: [], diagnostics: [], nextSteps: [], duration: 1 };
  const unknown: readonly (readonly [StackResult, string])[] = [
    [{ name: stack, status: "failed", reason: "timeout", ...failed }, "failed (timeout)"],
    [{ name: stack, status: "skipped", reason: "fail-fast" }, "was skipped (fail-fast)"],
    [plannedStack(stack, { class: "incomplete" }), "was not compared to its end"],
  ];

  it.each(unknown)("GIVEN no finished comparison THEN no issue moves: %j", (result, reason) => {
    expect(planIssueActions([result], [issueOf(stack)])).toEqual({
      actions: [],
      notes: [`payments ${reason}: #5 is left as it is.`],
    });
    expect(planIssueActions([result], [])).toEqual({
      actions: [],
      notes: [`payments ${reason}: no issue is opened.`],
    });
  });

  it("GIVEN an issue of a stack that the run did not have THEN it stays open and is named", () => {
    expect(planIssueActions([plannedStack("search")], [issueOf(stack)])).toEqual({
      actions: [],
      notes: [
        "#5 (payments differs from its configuration) is about no stack of this run: it is left as it is.",
      ],
    });
  });

  it("GIVEN a closed issue of such a stack THEN there is nothing to say", () => {
    expect(planIssueActions([plannedStack("search")], [issueOf(stack, { isOpen: false })])).toEqual(
      {
        actions: [],
        notes: [],
      },
    );
  });

  it("GIVEN two open issues of one stack THEN the older one is kept and the other one named", () => {
    const issues = [issueOf(stack, { number: 9 }), issueOf(stack, { number: 4 })];

    expect(planIssueActions([plannedStack(stack)], issues)).toEqual({
      actions: [{ kind: "close", stack, number: 4 }],
      notes: ["payments has two open issues, #4 and #9: close one."],
    });
  });

  it("GIVEN names that begin alike THEN each has its own issue", () => {
    const results = [driftedStack("pay"), plannedStack("pay-test")];
    const issues = [issueOf("pay-test", { number: 2 }), issueOf("pay", { number: 1 })];

    expect(planIssueActions(results, issues)).toEqual({
      actions: [{ kind: "close", stack: "pay-test", number: 2 }],
      notes: [],
    });
  });

  it("GIVEN text before the marker THEN the issue is somebody's own", () => {
    const quoting = issueOf(stack, { body: `> ${issueOf(stack).body}` });

    expect(planIssueActions([drifted], [quoting]).actions).toEqual([
      { kind: "open", stack, ...content },
    ]);
  });
});
