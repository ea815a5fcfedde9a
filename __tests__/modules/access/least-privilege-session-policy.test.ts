import {
  leastPrivilegeSessionPolicy,
  type LeastPrivilegeSessionPolicyProps,
} from "../../../modules/access/least-privilege-session-policy";

const props: LeastPrivilegeSessionPolicyProps = {
  partition: "aws",
  accountId: "222233334444",
  regionNames: ["us-east-1", "eu-west-1"],
  documentArns: [
    "arn:aws:ssm:eu-west-1:111122223333:document/bastionless-c1-shell",
    "arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-shell",
  ],
  documentCheck: "standard",
  hostTags: {},
};

const endAndResumeOwnSessions = {
  Sid: "EndAndResumeOwnSessions",
  Effect: "Allow",
  Action: ["ssm:TerminateSession", "ssm:ResumeSession"],
  Resource: [
    "arn:aws:ssm:us-east-1:222233334444:session/*",
    "arn:aws:ssm:eu-west-1:222233334444:session/*",
  ],
  Condition: { StringEquals: { "ssm:resourceTag/aws:ssmmessages:session-id": "${aws:userid}" } },
};

describe("leastPrivilegeSessionPolicy", () => {
  test("allows this account's instances, the listed documents and one's own sessions", () => {
    expect(leastPrivilegeSessionPolicy(props)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "StartSessionOnInstances",
          Effect: "Allow",
          Action: "ssm:StartSession",
          Resource: [
            "arn:aws:ec2:us-east-1:222233334444:instance/*",
            "arn:aws:ec2:eu-west-1:222233334444:instance/*",
          ],
          Condition: { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } },
        },
        {
          Sid: "StartSessionWithDocuments",
          Effect: "Allow",
          Action: "ssm:StartSession",
          Resource: [
            "arn:aws:ssm:eu-west-1:111122223333:document/bastionless-c1-shell",
            "arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-shell",
          ],
          Condition: { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } },
        },
        endAndResumeOwnSessions,
      ],
    });
  });

  test("asks for all host tags on the instance, never on the document, and for the check strictly", () => {
    // GIVEN
    const limited = { ...props, documentCheck: "strict", hostTags: { Role: "db", Team: "a b" } };

    // WHEN
    const policy = leastPrivilegeSessionPolicy({ ...limited, documentCheck: "strict" });

    // THEN
    expect(policy).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "StartSessionOnInstances",
          Effect: "Allow",
          Action: "ssm:StartSession",
          Resource: [
            "arn:aws:ec2:us-east-1:222233334444:instance/*",
            "arn:aws:ec2:eu-west-1:222233334444:instance/*",
          ],
          Condition: {
            Bool: { "ssm:SessionDocumentAccessCheck": "true" },
            StringEquals: { "ssm:resourceTag/Role": "db", "ssm:resourceTag/Team": "a b" },
          },
        },
        {
          Sid: "StartSessionWithDocuments",
          Effect: "Allow",
          Action: "ssm:StartSession",
          Resource: props.documentArns,
          Condition: { Bool: { "ssm:SessionDocumentAccessCheck": "true" } },
        },
        endAndResumeOwnSessions,
      ],
    });
  });

  test.each(["aws-us-gov", "aws-cn"] as const)("takes the partition %s", (partition) => {
    const { Statement } = leastPrivilegeSessionPolicy({ ...props, partition, regionNames: ["r"] });

    expect(Statement.map(({ Resource }) => Resource)).toEqual([
      [`arn:${partition}:ec2:r:222233334444:instance/*`],
      props.documentArns,
      [`arn:${partition}:ssm:r:222233334444:session/*`],
    ]);
  });

  test.each<[string, Partial<LeastPrivilegeSessionPolicyProps>]>([
    ["no region", { regionNames: [] }],
    ["no document", { documentArns: [] }],
    ["a pattern for a region", { regionNames: ["*"] }],
    ["a pattern for the account", { accountId: "*" }],
    ["a pattern for a document", { documentArns: ["arn:aws:ssm:*:*:document/*"] }],
    ["a variable for a tag's value", { hostTags: { Team: "${aws:PrincipalTag/Team}" } }],
    ["a pattern for a tag's key", { hostTags: { "T*": "a" } }],
  ])("refuses %s", (_, change) => {
    expect(() => leastPrivilegeSessionPolicy({ ...props, ...change })).toThrow();
  });
});
