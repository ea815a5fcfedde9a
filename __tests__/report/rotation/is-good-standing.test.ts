import { isGoodStanding } from "../../../report/rotation/is-good-standing";

test.each([
  ["good", true],
  ["behind", true],
  ["unfinished", false],
  ["failed", false],
  ["skipped", false],
] as const)("isGoodStanding says of %s: %j", (standing, good) => {
  expect(isGoodStanding(standing)).toBe(good);
});
