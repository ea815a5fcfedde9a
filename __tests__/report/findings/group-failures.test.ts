import type { FailedStack } from "../../../fleet/stack-result";
import { groupFailures } from "../../../report/findings/group-failures";
import { runOf } from "../../support/run-of";

function failed(name: string, summary: string, rest: Partial<FailedStack> = {}): FailedStack {
  return {
    name,
    status: "failed",
    reason: "failed",
    command: "plan",
    changes: [],
    diagnostics: [{ severity: "error", summary, detail: `in ${name}` }],
    nextSteps: [`Look at ${name}.`],
    duration: 1,
    ...rest,
  };
}

function denied(name: string, request: string): FailedStack {
  return failed(
    name,
    `creating IAM Role (${name}): StatusCode: 403, RequestID: ${request}, denied`,
  );
}

describe("groupFailures", () => {
  test("failures of one cause are one, whatever their requests and details", () => {
    const run = runOf([
      denied("first", "0aa7e5ba-5f0c-4c5e-9d0a-111111111111"),
      denied("second", "QWERTY123"),
    ]);

    expect(groupFailures(run)).toEqual([
      {
        kind: "failure",
        rank: "failure",
        reason: "failed",
        command: "plan",
        errors: [
          {
            severity: "error",
            summary:
              "creating IAM Role (<account>): StatusCode: 403, RequestID: 0aa7e5ba-5f0c-4c5e-9d0a-111111111111, denied",
            detail: "in <account>",
          },
        ],
        nextSteps: ["Look at <account>."],
        stacks: ["first", "second"],
      },
    ]);
  });

  test("a failure of one stack is told in its own words", () => {
    const only = failed("first", "a cause in first");

    expect(groupFailures(runOf([only]))).toMatchObject([
      { errors: only.diagnostics, nextSteps: only.nextSteps, stacks: ["first"] },
    ]);
  });

  test("other summaries, commands and reasons are other causes; warnings are none", () => {
    const warning = { severity: "warning", summary: "w", detail: "" } as const;
    const first = failed("a", "x");
    const run = runOf([
      first,
      { ...failed("b", "x"), diagnostics: [warning, ...first.diagnostics] },
      failed("c", "y"),
      failed("d", "x", { command: "init" }),
      failed("e", "x", { reason: "timeout" }),
    ]);

    expect(groupFailures(run).map(({ stacks }) => stacks)).toEqual([
      ["a", "b"],
      ["c"],
      ["d"],
      ["e"],
    ]);
  });
});
