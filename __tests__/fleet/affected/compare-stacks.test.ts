import { compareStacks } from "../../../fleet/affected/compare-stacks";

describe("compareStacks", () => {
  test("tells what came, changed, went and stayed, in the order of the stacks", () => {
    const before = new Map([
      ["hub", "1"],
      ["changed", "2"],
      ["gone", "3"],
      ["same", "4"],
    ]);
    const after = new Map([
      ["hub", "10"],
      ["changed", "20"],
      ["new", "5"],
      ["same", "4"],
    ]);

    expect(compareStacks(before, after)).toEqual({
      added: ["new"],
      changed: ["hub", "changed"],
      removed: ["gone"],
      unchanged: 1,
    });
  });
});
