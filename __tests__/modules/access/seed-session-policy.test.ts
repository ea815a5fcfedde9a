import { seedSessionPolicy } from "../../../modules/access/seed-session-policy";

describe("seedSessionPolicy", () => {
  test.each(["aws", "aws-us-gov", "aws-cn"] as const)(
    "is the published statement, in the partition %s",
    (partition) => {
      expect(seedSessionPolicy({ partition, hubAccountId: "111122223333" })).toEqual({
        Version: "2012-10-17",
        Statement: [
          {
            Action: ["ssm:StartSession", "ssm:ResumeSession", "ssm:TerminateSession"],
            Effect: "Allow",
            Resource: [
              `arn:${partition}:ssm:*:*:session/*`,
              `arn:${partition}:ec2:*:*:instance/*`,
              `arn:${partition}:ssm:*:111122223333:document/*`,
            ],
            Condition: { BoolIfExists: { "ssm:SessionDocumentAccessCheck": "true" } },
          },
        ],
      });
    },
  );

  test("refuses a pattern for the hub's account", () => {
    expect(() => seedSessionPolicy({ partition: "aws", hubAccountId: "*" })).toThrow(
      "IAM would not compare this text",
    );
  });
});
