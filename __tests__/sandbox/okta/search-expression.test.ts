import { searchExpression } from "../../../sandbox/okta/search-expression";

const user = { status: "ACTIVE", profile: { login: "ada@example.com", firstName: "Ada and Bob" } };

describe("searchExpression", () => {
  it.each([
    ['profile.login eq "ada@example.com"', true],
    ['profile.login eq "ADA@example.com"', true],
    ['profile.login eq "ada"', false],
    ['profile.login ne "ada"', true],
    ['profile.login sw "ada"', true],
    ['profile.login co "example"', true],
    ["profile.login pr", true],
    ["profile.title pr", false],
    ['profile.firstName eq "Ada and Bob"', true],
    ['status eq "ACTIVE" and profile.login sw "bob"', false],
    ['status eq "ACTIVE" or profile.login sw "bob"', true],
    ['status eq "STAGED" and profile.login sw "ada" or profile.login co "@"', true],
    [String.raw`profile.firstName eq "\"Ada\""`, false],
  ])("%s matches: %p", (expression, expected) => {
    expect(searchExpression(expression)(user)).toBe(expected);
  });

  it.each([
    "",
    "profile.login",
    "profile.login eq ada",
    'login gt "a"',
    '(login eq "a")',
    "a pr x",
  ])("refuses %p rather than ignoring it", (expression) => {
    expect(() => searchExpression(expression)).toThrow(
      expect.objectContaining({ code: "E0000031", status: 400 }) as Error,
    );
  });
});
