import { iamExactText } from "../../modules/iam-exact-text";

describe("iamExactText", () => {
  test.each([
    "alias/bastionless-session",
    "arn:aws:iam::222233334444:saml-provider/okta",
    "a b+=@",
  ])("returns %s as it is", (text) => {
    expect(iamExactText(text)).toBe(text);
  });

  test.each(["", "*", "shell-?", "${aws:username}", "$", "two\n*lines"])("refuses %j", (text) => {
    expect(() => iamExactText(text)).toThrow(
      `IAM would not compare this text as it is written: ${JSON.stringify(text)}`,
    );
  });
});
