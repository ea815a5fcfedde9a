import { logBucketPolicy } from "../../../modules/logging/log-bucket-policy";

const props = {
  partition: "aws",
  organizationId: "o-exampleorg1",
  name: "bastionless-logs-111122223333-us-east-1",
  keyPrefix: "sessions",
  agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
} as const;

describe("logBucketPolicy", () => {
  test.each(["aws", "aws-us-gov", "aws-cn"] as const)(
    "lets agents put recordings, over TLS only, in the partition %s",
    (partition) => {
      const agents = {
        StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
        ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/bastionless/instance/*"] },
      };

      expect(logBucketPolicy({ ...props, partition })).toEqual({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "DenyInsecureTransport",
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "s3:*",
            Resource: [
              `arn:${partition}:s3:::bastionless-logs-111122223333-us-east-1`,
              `arn:${partition}:s3:::bastionless-logs-111122223333-us-east-1/*`,
            ],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
          {
            Sid: "AgentsPutRecordings",
            Effect: "Allow",
            Principal: { AWS: "*" },
            Action: ["s3:PutObject", "s3:PutObjectAcl"],
            Resource: `arn:${partition}:s3:::bastionless-logs-111122223333-us-east-1/sessions/*`,
            Condition: agents,
          },
          {
            Sid: "AgentsReadEncryption",
            Effect: "Allow",
            Principal: { AWS: "*" },
            Action: "s3:GetEncryptionConfiguration",
            Resource: `arn:${partition}:s3:::bastionless-logs-111122223333-us-east-1`,
            Condition: agents,
          },
        ],
      });
    },
  );

  test.each([
    ["the bucket", { name: "bastionless-*" }],
    ["the prefix", { keyPrefix: "*" }],
    ["the prefix to the whole bucket", { keyPrefix: "" }],
    ["the agents", { agentArnPatterns: ["arn:aws:iam::*:role/*"] }],
  ])("refuses what would widen %s", (_, widened) => {
    expect(() => logBucketPolicy({ ...props, ...widened })).toThrow();
  });
});
