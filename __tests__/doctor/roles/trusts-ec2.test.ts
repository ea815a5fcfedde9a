import { trustsEc2 } from "../../../doctor/roles/trusts-ec2";
import { instanceTrustPolicy } from "../../../modules/hosts/instance-trust-policy";

function trust(principal: object, effect = "Allow"): string {
  return JSON.stringify({
    Statement: [{ Effect: effect, ...principal, Action: "sts:AssumeRole" }],
  });
}

describe("a trust policy", () => {
  test("of this project lets EC2 hand the role out, in every partition", () => {
    expect(trustsEc2(JSON.stringify(instanceTrustPolicy("aws")))).toBe(true);
    expect(trustsEc2(JSON.stringify(instanceTrustPolicy("aws-cn")))).toBe(true);
  });

  test.each([
    [{ Principal: { Service: ["lambda.amazonaws.com", "ec2.amazonaws.com"] } }, true],
    [{ Principal: "*" }, true],
    [{ NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }, true],
    [{ Principal: { Service: "lambda.amazonaws.com" } }, false],
    [{ Principal: { AWS: "arn:aws:iam::111122223333:root" } }, false],
  ])("of %j: %s", (principal, expected) => {
    expect(trustsEc2(trust(principal))).toBe(expected);
  });

  test("that denies EC2 is no trust; one that cannot be read may be", () => {
    expect(trustsEc2(trust({ Principal: { Service: "ec2.amazonaws.com" } }, "Deny"))).toBe(false);
    expect(trustsEc2("no JSON")).toBe(true);
  });
});
