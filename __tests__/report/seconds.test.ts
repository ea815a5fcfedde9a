import { seconds } from "../../report/seconds";

describe("seconds", () => {
  test.each([
    [0, "0.0 s"],
    [449, "0.4 s"],
    [12_345, "12.3 s"],
    [59_900, "59.9 s"],
    [75_400, "75 s"],
  ])("%d ms is %s", (milliseconds, text) => {
    expect(seconds(milliseconds)).toBe(text);
  });
});
