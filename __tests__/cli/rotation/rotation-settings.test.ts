import { rotationSettings } from "../../../cli/rotation/rotation-settings";

const given = { canary: undefined, waveSize: "5", groupsAtATime: "10", maxFailures: "0" };
const settings = (changes: Partial<Record<keyof typeof given, string>>) =>
  rotationSettings({ ...given, ...changes }, new Set(["a", "c"]));

describe("the options of a rotation", () => {
  test("are numbers, and a canary among the accounts that have a group", () => {
    expect(settings({})).toEqual({ waveSize: 5, groupsAtATime: 10, maxFailures: 0 });
    expect(settings({ canary: "a", waveSize: "1", groupsAtATime: "2", maxFailures: "3" })).toEqual({
      canary: "a",
      waveSize: 1,
      groupsAtATime: 2,
      maxFailures: 3,
    });
  });

  test.each([
    [
      { canary: "b" },
      '--canary is "b"; expected a selected account with an Auto Scaling group: a, c.',
    ],
    [{ waveSize: "0" }, '--wave-size is "0"; expected a whole number from 1.'],
    [{ waveSize: "1.5" }, '--wave-size is "1.5"; expected a whole number from 1.'],
    [{ groupsAtATime: "0" }, '--groups-at-a-time is "0"; expected a whole number from 1.'],
    [{ maxFailures: "-1" }, '--max-failures is "-1"; expected a whole number from 0.'],
    [{ maxFailures: "" }, '--max-failures is ""; expected a whole number from 0.'],
  ])("say what is wrong with %j", (changes, message) => {
    expect(() => settings(changes)).toThrow(message);
  });
});
