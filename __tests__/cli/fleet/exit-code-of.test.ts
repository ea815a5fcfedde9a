import { exitCodeOf } from "../../../cli/fleet/exit-code-of";
import type { PlanClass } from "../../../fleet/plans/plan-class";
import type { FailedStack, SkippedStack, StackResult } from "../../../fleet/stack-result";

function planned(found: PlanClass): StackResult {
  const isChanged = found !== "in-sync";
  return {
    name: "a",
    status: "planned",
    class: found,
    changed: isChanged,
    changes: [],
    observed: [],
    changedOutputs: [],
    warnings: [],
    duration: 0,
  };
}

const applied: StackResult = {
  name: "a",
  status: "applied",
  changes: [],
  outputs: {},
  warnings: [],
  duration: 0,
};

function failed(reason: FailedStack["reason"]): StackResult {
  return {
    name: "b",
    status: "failed",
    reason,
    command: "plan",
    changes: [],
    diagnostics: [],
    nextSteps: [],
    duration: 0,
  };
}

function skipped(reason: SkippedStack["reason"]): StackResult {
  return { name: "c", status: "skipped", reason };
}

function exitCode(...results: readonly StackResult[]): number {
  return exitCodeOf({
    command: "plan",
    started: "2026-11-22T10:00:00.000Z",
    duration: 0,
    versions: { bastionless: "0.1.0", terraform: "1.11.4", providers: {} },
    results,
    notes: [],
  });
}

describe("exitCodeOf", () => {
  test.each(["in-sync", "benign"] as const)("%s is nothing to do: 0", (found) => {
    expect(exitCode(planned(found))).toBe(0);
  });

  test.each(["incomplete", "drift", "pending-change", "outputs-only"] as const)(
    "%s is something to look at: 2",
    (found) => {
      expect(exitCode(planned("in-sync"), planned(found))).toBe(2);
    },
  );

  test("what was applied is done: 0", () => {
    expect(exitCode(applied, skipped("nothing-to-do"))).toBe(0);
  });

  test.each(["failed", "timeout", "unavailable", "refused"] as const)(
    "a stack that failed (%s) wins over changes: 1",
    (reason) => {
      expect(exitCode(planned("drift"), failed(reason))).toBe(1);
    },
  );

  test.each(["fail-fast", "hub-failed"] as const)("a stack skipped for %s: 1", (reason) => {
    expect(exitCode(planned("in-sync"), skipped(reason))).toBe(1);
  });

  test("an interrupt wins over everything: 130", () => {
    expect(exitCode(failed("failed"), failed("interrupted"))).toBe(130);
    expect(exitCode(planned("drift"), skipped("interrupted"))).toBe(130);
  });
});
