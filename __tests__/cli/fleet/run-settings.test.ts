import { runSettings } from "../../../cli/fleet/run-settings";

const given = { concurrency: undefined, timeout: "30", oktaShare: "0.5" };

describe("runSettings", () => {
  test("gives milliseconds for minutes, and leaves the concurrency to the machine", () => {
    expect(runSettings(given)).toEqual({
      concurrency: undefined,
      timeout: 1_800_000,
      oktaShare: 0.5,
    });
  });

  test("takes a concurrency", () => {
    expect(runSettings({ ...given, concurrency: "8" }).concurrency).toBe(8);
  });

  test.each([
    {
      name: "no number",
      value: { concurrency: "many" },
      message: '--concurrency is "many"; expected a whole number from 1 to 256.',
    },
    {
      name: "nothing",
      value: { concurrency: "" },
      message: '--concurrency is ""; expected a whole number from 1 to 256.',
    },
    {
      name: "a concurrency of zero",
      value: { concurrency: "0" },
      message: '--concurrency is "0"; expected a whole number from 1 to 256.',
    },
    {
      name: "half a minute",
      value: { timeout: "0.5" },
      message: '--timeout is "0.5"; expected a whole number of minutes from 1 to 1440.',
    },
    {
      name: "no share",
      value: { oktaShare: "0" },
      message: '--okta-share is "0"; expected a number above 0 and up to 1.',
    },
    {
      name: "more than the whole",
      value: { oktaShare: "1.5" },
      message: '--okta-share is "1.5"; expected a number above 0 and up to 1.',
    },
  ])("$name is an error that says what is expected", ({ value, message }) => {
    expect(() => runSettings({ ...given, ...value })).toThrow(message);
  });
});
