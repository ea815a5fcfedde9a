import { samlSignInUrl } from "../../../modules/access/saml-sign-in-url";

describe("samlSignInUrl", () => {
  test.each([
    ["aws", "https://signin.aws.amazon.com/saml"],
    ["aws-us-gov", "https://signin.amazonaws-us-gov.com/saml"],
    ["aws-cn", "https://signin.amazonaws.cn/saml"],
  ] as const)("of %s is %s", (partition, url) => {
    expect(samlSignInUrl(partition)).toBe(url);
  });
});
