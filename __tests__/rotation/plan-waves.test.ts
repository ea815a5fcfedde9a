import { planWaves } from "../../rotation/plan-waves";
import { fakeRotation } from "../support/fake-rotation";

const groups = ["a 2", "a 3", "b 1", "c 1", "c 2", "d 1"].map((text) => {
  const [account = "", name = ""] = text.split(" ");
  return fakeRotation({ account, name }).group;
});
const waves = (account: string | undefined, waveSize: number): string[][] =>
  planWaves(groups, account, waveSize).map((wave) =>
    wave.map(({ place }) => `${place.account} ${place.group}`),
  );

describe("planWaves", () => {
  test("goes on with the rest of the canary group's account, then so many accounts at a time", () => {
    expect(waves("a", 2)).toEqual([["a 2", "a 3"], ["b 1", "c 1", "c 2"], ["d 1"]]);
  });

  test("has no empty wave for an account that has nothing left", () => {
    expect(waves("z", 5)).toEqual([["a 2", "a 3", "b 1", "c 1", "c 2", "d 1"]]);
    expect(planWaves([], undefined, 5)).toEqual([]);
  });
});
