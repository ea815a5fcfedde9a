import fc from "fast-check";

import { cutMiddle } from "../../../report/values/cut-middle";

describe("cutMiddle", () => {
  test("keeps the beginning and the end, and says how much is missing", () => {
    expect(cutMiddle("arn:aws:iam::111122223333:role/bastionless/access/ec2-session", 40)).toBe(
      "arn:aws:iam::11…(32 more)…ss/ec2-session",
    );
  });

  test("leaves alone what is short enough", () => {
    expect(cutMiddle("a".repeat(20), 20)).toBe("a".repeat(20));
  });

  test("is never longer than asked for, and never cuts a character in two", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 20, max: 99 }),
        (text, width) => {
          const cut = cutMiddle(text, width);

          expect(Array.from(cut).length).toBeLessThanOrEqual(width);
          expect(cut).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});
