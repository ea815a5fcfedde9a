import { median } from "../../../scripts/bench/median";

describe("median", () => {
  test.each([
    [[3, 1, 2], 2],
    [[10, 9], 10],
    [[7], 7],
    [[], Number.NaN],
  ])("of %p is %p", (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
