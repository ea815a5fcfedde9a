import { retryDelay } from "../../../fleet/scheduling/retry-delay";
import type { Diagnostic } from "../../../fleet/terraform/diagnostic";

const throttled: Diagnostic = { severity: "error", summary: "Rate exceeded", detail: "" };
const denied: Diagnostic = { severity: "error", summary: "AccessDenied", detail: "" };
const warning: Diagnostic = { severity: "warning", summary: "deprecated", detail: "" };

describe("retryDelay", () => {
  test("is anything up to a bound that doubles, and stops after the fifth attempt", () => {
    const delays = (random: number): readonly (number | undefined)[] =>
      [1, 2, 3, 4, 5].map((attempt) => retryDelay([throttled], attempt, () => random));

    expect(delays(0)).toEqual([0, 0, 0, 0, undefined]);
    expect(delays(0.5)).toEqual([2_500, 5_000, 10_000, 20_000, undefined]);
    expect(delays(1)).toEqual([5_000, 10_000, 20_000, 40_000, undefined]);
  });

  test("is random by itself", () => {
    const delay = retryDelay([throttled], 1);

    expect(delay).toBeGreaterThanOrEqual(0);
    expect(delay).toBeLessThanOrEqual(5_000);
  });

  test("does not mind warnings", () => {
    expect(retryDelay([warning, throttled, throttled], 1, () => 1)).toBe(5_000);
  });

  test.each([
    ["another mistake", [denied]],
    ["another mistake beside the throttling", [throttled, denied]],
    ["no error", [warning]],
    ["nothing", []],
  ])("is none for %s", (_, diagnostics) => {
    expect(retryDelay(diagnostics, 1)).toBeUndefined();
  });
});
