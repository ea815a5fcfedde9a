import { concurrency } from "../../../fleet/scheduling/concurrency";

const gigabyte = 1_000_000_000;
const machine = { stacks: 1000, cores: 8, freeMemory: 64 * gigabyte, perStack: gigabyte };

describe("concurrency", () => {
  test.each([
    ["a core a stack", {}, 8],
    ["a part of a core keeps a stack busy too", { cores: 2.5 }, 3],
    ["three quarters of the memory", { freeMemory: 6 * gigabyte }, 4],
    ["what does not fit does not run", { freeMemory: 6 * gigabyte - 1, perStack: 1.5e9 }, 2],
    ["one, however little memory there is", { freeMemory: 0 }, 1],
    ["one, however little of a core there is", { cores: 0.2 }, 1],
    ["not more than there are stacks", { stacks: 3 }, 3],
    ["one where there is no stack", { stacks: 0 }, 1],
  ])("%s", (_, change, expected) => {
    expect(concurrency({ ...machine, ...change })).toBe(expected);
  });
});
