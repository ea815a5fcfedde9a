import { Names } from "../../../model/names";
import {
  amazonAwsSettings,
  type AmazonAwsSettingsProps,
} from "../../../modules/okta/amazon-aws-settings";

const shared: AmazonAwsSettingsProps = {
  roleNames: ["ec2-session", "orders-analyst"],
  rolePath: "/bastionless/access/",
  samlProviderName: "bastionless-okta",
  partition: "aws",
  sessionDuration: 3600,
};
const props: AmazonAwsSettingsProps = { ...shared, accountId: "222233334444" };

/** The filter as a regular expression of this language: Okta writes named groups its own way. */
function groupFilter(change: Partial<AmazonAwsSettingsProps> = {}): RegExp {
  const settings = amazonAwsSettings({ ...props, ...change });
  return new RegExp(settings.groupFilter.replace(/\{\{(\w+)\}\}/g, "<$1>"));
}

describe("amazonAwsSettings", () => {
  test("are the full set that Okta keeps, with group mapping", () => {
    expect(amazonAwsSettings(props)).toEqual({
      appFilter: "okta",
      awsEnvironmentType: "aws.amazon",
      groupFilter: "^aws_(?{{accountid}}222233334444)_(?{{role}}ec2-session|orders-analyst)$",
      joinAllRoles: false,
      loginURL: "https://console.aws.amazon.com/ec2/home",
      roleValuePattern:
        "arn:aws:iam::${accountid}:saml-provider/bastionless-okta,arn:aws:iam::${accountid}:role/bastionless/access/${role}",
      sessionDuration: 3600,
      useGroupMapping: true,
    });
  });

  test("admit any account where the tile is shared, and name the client of web sign-on", () => {
    expect(
      amazonAwsSettings({ ...shared, rolePath: "/", webSsoAllowedClient: "0oa1client" }),
    ).toEqual({
      appFilter: "okta",
      awsEnvironmentType: "aws.amazon",
      groupFilter: "^aws_(?{{accountid}}\\d{12})_(?{{role}}ec2-session|orders-analyst)$",
      joinAllRoles: false,
      loginURL: "https://console.aws.amazon.com/ec2/home",
      roleValuePattern:
        "arn:aws:iam::${accountid}:saml-provider/bastionless-okta,arn:aws:iam::${accountid}:role/${role}",
      sessionDuration: 3600,
      useGroupMapping: true,
      webSSOAllowedClient: "0oa1client",
    });
  });

  test.each([
    [
      "aws-us-gov",
      "https://console.amazonaws-us-gov.com/ec2/home",
      "https://signin.amazonaws-us-gov.com/saml",
    ],
    ["aws-cn", "https://console.amazonaws.cn/ec2/home", "https://signin.amazonaws.cn/saml"],
  ] as const)("send people of %s to its own pages", (partition, loginURL, overrideAcsURL) => {
    expect(amazonAwsSettings({ ...props, partition })).toEqual({
      ...amazonAwsSettings(props),
      loginURL,
      overrideAcsURL,
      roleValuePattern: `arn:${partition}:iam::\${accountid}:saml-provider/bastionless-okta,arn:${partition}:iam::\${accountid}:role/bastionless/access/\${role}`,
    });
  });

  test("map the groups that this project names to their account and role", () => {
    const names = new Names({
      prefix: "bastionless",
      hubAccountId: "111122223333",
      partition: "aws",
    });

    const match = groupFilter().exec(names.group("222233334444", "orders-analyst"));

    expect({ ...match?.groups }).toEqual({ accountid: "222233334444", role: "orders-analyst" });
  });

  test.each([
    ["another account's", "aws_555566667777_ec2-session"],
    ["a role's that is not ours", "aws_222233334444_administrator"],
    ["a longer role's", "aws_222233334444_ec2-session-admin"],
    ["with something before it", "my_aws_222233334444_ec2-session"],
    ["with a line before it", "x\naws_222233334444_ec2-session"],
    ["without a role", "aws_222233334444_"],
  ])("do not map a group's name that is %s", (_, name) => {
    expect(groupFilter().test(name)).toBe(false);
  });

  test("take role names as they are written, not as patterns", () => {
    const filter = groupFilter({ roleNames: ["a.b+c@d=(e)|f"] });

    expect(filter.test("aws_222233334444_a.b+c@d=(e)|f")).toBe(true);
    expect(filter.test("aws_222233334444_axb+c@d=(e)|f")).toBe(false);
    expect(filter.test("aws_222233334444_f")).toBe(false);
  });

  test("refuse a tile without a role", () => {
    expect(() => amazonAwsSettings({ ...props, roleNames: [] })).toThrow(
      "A tile admits at least one role.",
    );
  });
});
