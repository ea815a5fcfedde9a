import { accountKeyPolicy } from "../../../modules/logging/account-key-policy";

const props = {
  partition: "aws",
  accountId: "222233334444",
  region: "us-east-1",
  logGroupName: "/bastionless/sessions",
} as const;

describe("accountKeyPolicy", () => {
  test.each([
    ["aws", "us-east-1", "logs.us-east-1.amazonaws.com"],
    ["aws-us-gov", "us-gov-west-1", "logs.us-gov-west-1.amazonaws.com"],
    ["aws-cn", "cn-north-1", "logs.cn-north-1.amazonaws.com.cn"],
  ] as const)(
    "admits the account, and CloudWatch Logs for the one log group, in the partition %s",
    (partition, region, service) => {
      expect(accountKeyPolicy({ ...props, partition, region })).toEqual({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AdministerInAccount",
            Effect: "Allow",
            Principal: { AWS: `arn:${partition}:iam::222233334444:root` },
            Action: "kms:*",
            Resource: "*",
          },
          {
            Sid: "EncryptSessionLogGroup",
            Effect: "Allow",
            Principal: { Service: service },
            Action: [
              "kms:Encrypt",
              "kms:Decrypt",
              "kms:ReEncrypt*",
              "kms:GenerateDataKey*",
              "kms:DescribeKey",
            ],
            Resource: "*",
            Condition: {
              ArnEquals: {
                "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:222233334444:log-group:/bastionless/sessions`,
              },
            },
          },
        ],
      });
    },
  );

  test.each([{ accountId: "*" }, { region: "*" }, { logGroupName: "*" }])(
    "refuses a pattern for a name: %j",
    (widened) => {
      expect(() => accountKeyPolicy({ ...props, ...widened })).toThrow();
    },
  );
});
