import { exactMatch } from "../../../modules/okta/exact-match";

describe("exactMatch", () => {
  test.each([
    ["AWS payments", '${self.label == "AWS payments"}'],
    ['the "AWS" tile', '${self.label == "the \\"AWS\\" tile"}'],
    ['a\\" || true || "', '${self.label == "a\\\\\\" || true || \\""}'],
    ["$${already.safe}", '${self.label == "$${already.safe}"}'],
  ])("compares with %s as a quoted text", (text, condition) => {
    expect(exactMatch("label", text)).toBe(condition);
  });
});
