import { sessionKeyPolicy } from "../../../modules/logging/session-key-policy";

const props = {
  partition: "aws",
  accountId: "111122223333",
  region: "us-east-1",
  organizationId: "o-exampleorg1",
  clientArnPatterns: ["arn:aws:iam::*:role/bastionless/access/*"],
  agentArnPatterns: [
    "arn:aws:iam::*:role/bastionless/instance/*",
    "arn:aws:iam::222233334444:role/web-server",
  ],
  logBucket: { name: "bastionless-logs-111122223333-us-east-1", keyPrefix: "sessions" },
} as const;

describe("sessionKeyPolicy", () => {
  test("is the account's administration and the three uses", () => {
    expect(sessionKeyPolicy(props)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "AdministerInAccount",
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:root" },
          Action: "kms:*",
          Resource: "*",
        },
        {
          Sid: "ClientsEncryptSessions",
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "kms:GenerateDataKey",
          Resource: "*",
          Condition: {
            StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
            ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/bastionless/access/*"] },
            Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" },
          },
        },
        {
          Sid: "AgentsDecryptSessions",
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "kms:Decrypt",
          Resource: "*",
          Condition: {
            StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
            ArnLike: {
              "aws:PrincipalArn": [
                "arn:aws:iam::*:role/bastionless/instance/*",
                "arn:aws:iam::222233334444:role/web-server",
              ],
            },
            Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" },
          },
        },
        {
          Sid: "AgentsEncryptRecordings",
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: ["kms:GenerateDataKey", "kms:Decrypt"],
          Resource: "*",
          Condition: {
            StringEquals: {
              "aws:PrincipalOrgID": "o-exampleorg1",
              "kms:ViaService": "s3.us-east-1.amazonaws.com",
            },
            ArnLike: {
              "aws:PrincipalArn": [
                "arn:aws:iam::*:role/bastionless/instance/*",
                "arn:aws:iam::222233334444:role/web-server",
              ],
            },
            StringLike: {
              "kms:EncryptionContext:aws:s3:arn": [
                "arn:aws:s3:::bastionless-logs-111122223333-us-east-1",
                "arn:aws:s3:::bastionless-logs-111122223333-us-east-1/sessions/*",
              ],
            },
          },
        },
      ],
    });
  });

  test("takes ARNs and service names from the partition", () => {
    const { Statement } = sessionKeyPolicy({
      ...props,
      partition: "aws-cn",
      region: "cn-north-1",
      clientArnPatterns: ["arn:aws-cn:iam::*:role/bastionless/access/*"],
      agentArnPatterns: ["arn:aws-cn:iam::*:role/bastionless/instance/*"],
    });

    expect(Statement[0]?.Principal).toEqual({ AWS: "arn:aws-cn:iam::111122223333:root" });
    expect(Statement[3]?.Condition).toEqual({
      StringEquals: {
        "aws:PrincipalOrgID": "o-exampleorg1",
        "kms:ViaService": "s3.cn-north-1.amazonaws.com.cn",
      },
      ArnLike: { "aws:PrincipalArn": ["arn:aws-cn:iam::*:role/bastionless/instance/*"] },
      StringLike: {
        "kms:EncryptionContext:aws:s3:arn": [
          "arn:aws-cn:s3:::bastionless-logs-111122223333-us-east-1",
          "arn:aws-cn:s3:::bastionless-logs-111122223333-us-east-1/sessions/*",
        ],
      },
    });
  });

  test.each([
    ["an account", { accountId: "*" }],
    ["a region", { region: "*" }],
    ["a bucket", { logBucket: { name: "bastionless-*", keyPrefix: "sessions" } }],
    ["a prefix", { logBucket: { name: "bastionless-logs", keyPrefix: "*" } }],
    ["the clients", { clientArnPatterns: ["*"] }],
    ["the agents", { agentArnPatterns: [] }],
  ])("refuses what would widen %s", (_, widened) => {
    expect(() => sessionKeyPolicy({ ...props, ...widened })).toThrow();
  });
});
