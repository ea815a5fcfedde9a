import { samlTrustPolicy } from "../../../modules/access/saml-trust-policy";
import { simulate } from "../../support/simulate";

describe("samlTrustPolicy", () => {
  test.each([
    ["aws", "https://signin.aws.amazon.com/saml"],
    ["aws-us-gov", "https://signin.amazonaws-us-gov.com/saml"],
    ["aws-cn", "https://signin.amazonaws.cn/saml"],
  ] as const)("trusts one provider and exactly the sign-in page of %s", (partition, audience) => {
    const samlProviderArn = `arn:${partition}:iam::222233334444:saml-provider/bastionless-okta`;

    expect(samlTrustPolicy({ samlProviderArn, partition })).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: samlProviderArn },
          Action: "sts:AssumeRoleWithSAML",
          Condition: { StringEquals: { "SAML:aud": audience } },
        },
      ],
    });
  });

  test("lets nobody in by another provider, for another audience or another way", async () => {
    // GIVEN
    const provider = "arn:aws:iam::222233334444:saml-provider/bastionless-okta";
    const signIn = "https://signin.aws.amazon.com/saml";
    const assume = (
      principal: string,
      context: Readonly<Record<string, string>>,
      action = "sts:AssumeRoleWithSAML",
    ): ReturnType<typeof simulate> =>
      simulate({
        principal,
        action,
        resource: "arn:aws:iam::222233334444:role/bastionless/access/ec2-session",
        context,
        identityPolicies: [],
        resourcePolicy: samlTrustPolicy({ samlProviderArn: provider, partition: "aws" }),
      });

    // THEN
    expect({
      signIn: await assume(provider, { "saml:aud": signIn }),
      otherAudience: await assume(provider, { "saml:aud": "https://example.com/saml" }),
      noAudience: await assume(provider, {}),
      otherProvider: await assume(provider.replace("bastionless", "other"), { "saml:aud": signIn }),
      otherWay: await assume(provider, {}, "sts:AssumeRole"),
    }).toEqual({
      signIn: "Allowed",
      otherAudience: "Denied",
      noAudience: "Denied",
      otherProvider: "Denied",
      otherWay: "Denied",
    });
  });

  test("refuses a pattern for a provider", () => {
    expect(() => samlTrustPolicy({ samlProviderArn: "*", partition: "aws" })).toThrow(
      "IAM would not compare this text",
    );
  });
});
