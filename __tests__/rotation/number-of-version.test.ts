import { numberOfVersion } from "../../rotation/number-of-version";

test.each([
  ["$Latest", "3"],
  ["$Default", "1"],
  ["2", "2"],
])("numberOfVersion takes %s for %s", (version, number) => {
  expect(numberOfVersion(version, { latestVersion: 3, defaultVersion: 1 })).toBe(number);
});
