import { PlanFormatError } from "../../../fleet/plans/plan-format-error";
import { readPlanJson } from "../../../fleet/plans/read-plan-json";
import { planOf } from "./plan-of";

const next = "Use Terraform 1.10 or later, OpenTofu, or a newer bastionless.";

function refusal(json: unknown): string {
  try {
    readPlanJson(json);
  } catch (error) {
    if (error instanceof PlanFormatError) return error.message;
  }
  throw new Error("was not refused");
}

describe("a plan in JSON", () => {
  test("may leave out what older versions do not say", () => {
    expect(readPlanJson({ format_version: "1.0" })).toEqual({
      errored: false,
      complete: true,
      resource_changes: [],
      resource_drift: [],
      output_changes: {},
      deferred_changes: [],
    });
  });

  test("keeps nothing of what is not read", () => {
    const secret = { token: { value: "hunter2" } };
    const plan = { variables: secret, prior_state: secret, planned_values: secret, later: secret };

    expect(readPlanJson({ format_version: "1.99", ...plan })).toEqual(
      readPlanJson({ format_version: "1.0" }),
    );
  });

  test.each([
    ["2.0", "2.0"],
    ["10.1", "10.1"],
    ["1.", "1."],
    ["1.2\u001b[31m", "that is not a number"],
  ])("of format %j is refused", (version, shown) => {
    expect(refusal({ format_version: version })).toBe(
      `The saved plan has format version ${shown}; expected 1.x. ${next}`,
    );
  });

  test.each([[{}], [null], ["text"], [{ format_version: 1 }]])(
    "without a format version is refused: %j",
    (json) => {
      expect(refusal(json)).toBe(
        `The saved plan was printed without a format version; expected a plan in format 1.x. ${next}`,
      );
    },
  );

  test("with an action that nobody knows yet is refused, not taken for another one", () => {
    expect(refusal(planOf({ changes: [{ actions: ["detonate"] }] }))).toBe(
      `The saved plan in format 1.2 is not as expected at resource_changes.change.actions. ${next}`,
    );
  });

  test("is refused without a word of its values", () => {
    const output = { actions: ["update"], before: "hunter2", after_unknown: true };
    const outputs = { "hunter2-key": { ...output, actions: "hunter2" } };

    expect(refusal(planOf({ more: { output_changes: outputs } }))).toBe(
      `The saved plan in format 1.2 is not as expected at output_changes.actions. ${next}`,
    );
  });
});
