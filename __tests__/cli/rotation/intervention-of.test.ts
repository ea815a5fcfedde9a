import { interventionOf, type InterventionOptions } from "../../../cli/rotation/intervention-of";

const none: InterventionOptions = {
  pause: false,
  resume: false,
  cancel: false,
  rollBack: false,
  dryRun: false,
  report: undefined,
};

describe("the options of an intervention", () => {
  test("name one, or none", () => {
    expect(interventionOf(none)).toBeUndefined();
    expect(interventionOf({ ...none, dryRun: true, report: "reports" })).toBeUndefined();
    for (const how of ["pause", "resume", "cancel", "rollBack"] as const) {
      expect(interventionOf({ ...none, [how]: true })).toBe(how);
    }
  });

  test.each([
    [{ cancel: true, rollBack: true }, "Give --cancel or --roll-back, not both."],
    [{ pause: true, resume: true }, "Give --pause or --resume, not both."],
    [
      { rollBack: true, dryRun: true },
      "--roll-back has no dry run. `bastionless rotate --dry-run` says what is under way.",
    ],
    [
      { cancel: true, report: "reports" },
      "--cancel writes no report; --json prints what became of each group.",
    ],
  ])("are refused where they do not go together: %j", (options, message) => {
    expect(() => interventionOf({ ...none, ...options })).toThrow(message);
  });
});
