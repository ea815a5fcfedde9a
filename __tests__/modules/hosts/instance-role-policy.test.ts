import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";

const region = (name: string) =>
  ({
    name,
    sessionKeyAliasName: "alias/bastionless-session",
    logBucketName: `bastionless-logs-111122223333-${name}`,
    logKeyPrefix: "sessions",
    logGroup: { name: "/bastionless/sessions" },
    accountKey: { aliasName: "alias/bastionless-account" },
  }) as const;

const props = {
  partition: "aws",
  accountId: "222233334444",
  hubAccountId: "111122223333",
  regions: [region("us-east-1"), region("eu-west-1")],
} as const;

describe("instanceRolePolicy", () => {
  test("is what the agent needs in the account's regions", () => {
    expect(instanceRolePolicy(props)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "HoldSessions",
          Effect: "Allow",
          Action: [
            "logs:DescribeLogGroups",
            "ssm:UpdateInstanceInformation",
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ],
          Resource: "*",
          Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-1", "eu-west-1"] } },
        },
        {
          Sid: "PutRecordings",
          Effect: "Allow",
          Action: ["s3:PutObject", "s3:PutObjectAcl"],
          Resource: [
            "arn:aws:s3:::bastionless-logs-111122223333-us-east-1/sessions/*",
            "arn:aws:s3:::bastionless-logs-111122223333-eu-west-1/sessions/*",
          ],
          Condition: { StringEquals: { "s3:ResourceAccount": "111122223333" } },
        },
        {
          Sid: "ReadLogBucketEncryption",
          Effect: "Allow",
          Action: "s3:GetEncryptionConfiguration",
          Resource: [
            "arn:aws:s3:::bastionless-logs-111122223333-us-east-1",
            "arn:aws:s3:::bastionless-logs-111122223333-eu-west-1",
          ],
          Condition: { StringEquals: { "s3:ResourceAccount": "111122223333" } },
        },
        {
          Sid: "StreamSessions",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: [
            "arn:aws:logs:us-east-1:222233334444:log-group:/bastionless/sessions",
            "arn:aws:logs:us-east-1:222233334444:log-group:/bastionless/sessions:log-stream:*",
            "arn:aws:logs:eu-west-1:222233334444:log-group:/bastionless/sessions",
            "arn:aws:logs:eu-west-1:222233334444:log-group:/bastionless/sessions:log-stream:*",
          ],
        },
        {
          Sid: "DecryptSessions",
          Effect: "Allow",
          Action: "kms:Decrypt",
          Resource: [
            "arn:aws:kms:us-east-1:111122223333:key/*",
            "arn:aws:kms:eu-west-1:111122223333:key/*",
          ],
          Condition: {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": ["alias/bastionless-session"] },
            Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" },
          },
        },
        {
          Sid: "EncryptRecordings",
          Effect: "Allow",
          Action: ["kms:GenerateDataKey", "kms:Decrypt"],
          Resource: [
            "arn:aws:kms:us-east-1:111122223333:key/*",
            "arn:aws:kms:eu-west-1:111122223333:key/*",
          ],
          Condition: {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": ["alias/bastionless-session"] },
            StringEquals: {
              "kms:ViaService": ["s3.us-east-1.amazonaws.com", "s3.eu-west-1.amazonaws.com"],
            },
          },
        },
      ],
    });
  });

  test("adds the account's own key, only where the default document is managed", () => {
    const { Statement } = instanceRolePolicy(props);
    const [usEast, euWest] = props.regions;

    const managed = instanceRolePolicy({
      ...props,
      regions: [usEast, { ...euWest, defaultDocument: {} }],
    });

    expect(managed.Statement).toEqual([
      ...Statement,
      {
        Sid: "DecryptDefaultDocumentSessions",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: ["arn:aws:kms:eu-west-1:222233334444:key/*"],
        Condition: {
          "ForAnyValue:StringEquals": { "kms:ResourceAliases": ["alias/bastionless-account"] },
          Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" },
        },
      },
    ]);
  });

  test("adds what the update of agents calls, only where State Manager does that", () => {
    const { Statement } = instanceRolePolicy(props);
    const [usEast, euWest] = props.regions;

    const updated = instanceRolePolicy({
      ...props,
      regions: [usEast, { ...euWest, agentUpdate: {} }],
    });

    expect(updated.Statement).toEqual([
      ...Statement,
      {
        Sid: "RunAgentUpdates",
        Effect: "Allow",
        Action: [
          "ssm:DescribeAssociation",
          "ssm:ListAssociations",
          "ssm:ListInstanceAssociations",
          "ssm:UpdateAssociationStatus",
          "ssm:UpdateInstanceAssociationStatus",
        ],
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": ["eu-west-1"] } },
      },
      {
        Sid: "ReadAgentUpdates",
        Effect: "Allow",
        Action: ["ssm:DescribeDocument", "ssm:GetDocument"],
        Resource: ["arn:aws:ssm:eu-west-1:*:document/AWS-UpdateSSMAgent"],
      },
    ]);
  });

  test.each([
    ["aws-us-gov", "us-gov-west-1", "s3.us-gov-west-1.amazonaws.com"],
    ["aws-cn", "cn-north-1", "s3.cn-north-1.amazonaws.com.cn"],
  ] as const)("takes the partition %s into every ARN", (partition, name, s3) => {
    const { Statement } = instanceRolePolicy({ ...props, partition, regions: [region(name)] });

    expect(Statement.map(({ Resource }) => Resource)).toEqual([
      "*",
      [`arn:${partition}:s3:::bastionless-logs-111122223333-${name}/sessions/*`],
      [`arn:${partition}:s3:::bastionless-logs-111122223333-${name}`],
      [
        `arn:${partition}:logs:${name}:222233334444:log-group:/bastionless/sessions`,
        `arn:${partition}:logs:${name}:222233334444:log-group:/bastionless/sessions:log-stream:*`,
      ],
      [`arn:${partition}:kms:${name}:111122223333:key/*`],
      [`arn:${partition}:kms:${name}:111122223333:key/*`],
    ]);
    expect(Statement.at(-1)?.Condition?.["StringEquals"]).toEqual({ "kms:ViaService": [s3] });
  });

  test.each([
    ["no region", { regions: [] }],
    ["a pattern for an account", { accountId: "*" }],
    ["a pattern for the hub", { hubAccountId: "*" }],
    ["a pattern for a region", { regions: [region("*")] }],
    ["a pattern for an alias", { regions: [{ ...region("x"), sessionKeyAliasName: "alias/*" }] }],
    ["a pattern for a bucket", { regions: [{ ...region("x"), logBucketName: "*" }] }],
    ["a pattern for a prefix", { regions: [{ ...region("x"), logKeyPrefix: "*" }] }],
    ["a pattern for a log group", { regions: [{ ...region("x"), logGroup: { name: "*" } }] }],
  ])("refuses %s", (_, widened) => {
    expect(() => instanceRolePolicy({ ...props, ...widened })).toThrow();
  });
});
