import { planWaves } from "../../rotation/plan-waves";
import { fakeRotation } from "../support/fake-rotation";

const groups = ["b 1", "a 1", "c 1", "a 2", "a 3", "d 1"].map((text) => {
  const [account = "", name = ""] = text.split(" ");
  return fakeRotation({ account, name }).group;
});
const waves = (options: Parameters<typeof planWaves>[1]): string[][] =>
  planWaves(groups, options).map((wave) =>
    wave.map(({ place }) => `${place.account} ${place.group}`),
  );

describe("planWaves", () => {
  test("begins with one group of the first account by name, then the rest of it, then so many accounts at a time", () => {
    expect(waves({ waveSize: 2 })).toEqual([["a 1"], ["a 2", "a 3"], ["b 1", "c 1"], ["d 1"]]);
  });

  test("begins with the canary", () => {
    expect(waves({ waveSize: 5, canary: "c" })).toEqual([
      ["c 1"],
      ["b 1", "a 1", "a 2", "a 3", "d 1"],
    ]);
  });

  test("has no empty wave for a canary without groups", () => {
    expect(waves({ waveSize: 5, canary: "z" })).toEqual([
      ["b 1", "a 1", "c 1", "a 2", "a 3", "d 1"],
    ]);
  });
});
