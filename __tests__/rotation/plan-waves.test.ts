import { planWaves } from "../../rotation/plan-waves";
import { fakeRotation } from "../support/fake-rotation";

const groups = ["b", "a", "c", "a", "d"].map((account) => fakeRotation({ account }).group);
const waves = (options: Parameters<typeof planWaves>[1]): string[][] =>
  planWaves(groups, options).map((wave) => wave.map(({ place }) => place.account));

describe("planWaves", () => {
  test("begins with the first account by name, alone, then goes on with so many at a time", () => {
    expect(waves({ waveSize: 2 })).toEqual([["a", "a"], ["b", "c"], ["d"]]);
  });

  test("begins with the canary", () => {
    expect(waves({ waveSize: 5, canary: "c" })).toEqual([["c"], ["b", "a", "a", "d"]]);
  });

  test("has no empty wave for a canary without groups", () => {
    expect(waves({ waveSize: 5, canary: "z" })).toEqual([["b", "a", "c", "a", "d"]]);
  });
});
