import { matchesArnPattern } from "../../../model/normalize/matches-arn-pattern";

const arn = "arn:aws:iam::222233334444:role/team/web.app";

describe("an ARN pattern", () => {
  it.each([
    arn,
    "arn:aws:iam::*:role/*",
    "arn:aws:iam::2222????4444:role/team/web.app",
    "arn:aws:iam::*:role*app",
    "*",
  ])("%s matches", (pattern) => {
    expect(matchesArnPattern(arn, pattern)).toBe(true);
  });

  it.each([
    "arn:aws:iam::*:role/team/web-app",
    "arn:aws:iam::*:role/team/web?",
    "arn:aws:iam::*:role/team/web.ap",
    "arn:aws:iam::*:role/(team)/*",
    "",
  ])("%j does not", (pattern) => {
    expect(matchesArnPattern(arn, pattern)).toBe(false);
  });
});
