import { clientPrerequisitesPolicy } from "../../../modules/access/client-prerequisites-policy";
import { simulate, type SimulatedRequest } from "../../support/simulate";

const account = "222233334444";
const hub = "111122223333";

const policy = clientPrerequisitesPolicy({
  partition: "aws",
  accountId: account,
  hubAccountId: hub,
  regions: [
    { name: "us-east-1", sessionKeyAliasName: "alias/bastionless-session" },
    { name: "eu-west-1", sessionKeyAliasName: "alias/bastionless-session" },
  ],
});

describe("clientPrerequisitesPolicy", () => {
  test("is the four things that a client calls, in the account's regions", () => {
    expect(policy).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "OpenDataChannels",
          Effect: "Allow",
          Action: "ssmmessages:OpenDataChannel",
          Resource: [
            "arn:aws:ssm:us-east-1:222233334444:session/*",
            "arn:aws:ssm:eu-west-1:222233334444:session/*",
          ],
        },
        {
          Sid: "EncryptSessions",
          Effect: "Allow",
          Action: "kms:GenerateDataKey",
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
          Sid: "SeeConnectionStatus",
          Effect: "Allow",
          Action: "ssm:GetConnectionStatus",
          Resource: [
            "arn:aws:ec2:us-east-1:222233334444:instance/*",
            "arn:aws:ec2:eu-west-1:222233334444:instance/*",
          ],
        },
        {
          Sid: "FindInstances",
          Effect: "Allow",
          Action: [
            "ec2:DescribeInstances",
            "ssm:DescribeInstanceInformation",
            "ssm:DescribeInstanceProperties",
            "ssm:DescribeSessions",
          ],
          Resource: "*",
          Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-1", "eu-west-1"] } },
        },
      ],
    });
  });

  test.each([
    ["aws-us-gov", "us-gov-west-1"],
    ["aws-cn", "cn-north-1"],
  ] as const)("takes the partition %s into every ARN", (partition, name) => {
    const { Statement } = clientPrerequisitesPolicy({
      partition,
      accountId: account,
      hubAccountId: hub,
      regions: [{ name, sessionKeyAliasName: "alias/bastionless-session" }],
    });

    expect(Statement.map(({ Resource }) => Resource)).toEqual([
      [`arn:${partition}:ssm:${name}:222233334444:session/*`],
      [`arn:${partition}:kms:${name}:111122223333:key/*`],
      [`arn:${partition}:ec2:${name}:222233334444:instance/*`],
      "*",
    ]);
  });

  test.each<[string, Parameters<typeof clientPrerequisitesPolicy>[0]["regions"]]>([
    ["no region", []],
    ["a pattern for a region", [{ name: "*", sessionKeyAliasName: "alias/session" }]],
    ["a pattern for an alias", [{ name: "us-east-1", sessionKeyAliasName: "alias/*" }]],
  ])("refuses %s", (_, regions) => {
    const props = { partition: "aws", accountId: account, hubAccountId: hub, regions } as const;

    expect(() => clientPrerequisitesPolicy(props)).toThrow();
  });
});

const principal = `arn:aws:sts::${account}:assumed-role/ec2-session/jane@example.com`;
const instanceArn = `arn:aws:ec2:us-east-1:${account}:instance/i-0123456789abcdef0`;
const sessionArn = `arn:aws:ssm:us-east-1:${account}:session/jane@example.com-0a1b2c3d`;
const keyArn = `arn:aws:kms:us-east-1:${hub}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const ask = (
  action: string,
  resource: string,
  context: SimulatedRequest["context"] = {},
): ReturnType<typeof simulate> =>
  simulate({ principal, identityPolicies: [policy], action, resource, context });

describe("a client may call", () => {
  const sessionContext = {
    "kms:EncryptionContext:aws:ssm:SessionId": "jane@example.com-0a1b2c3d",
    "kms:ResourceAliases": ["alias/bastionless-session"],
  };
  const dataKey = (
    context: Readonly<Record<string, string | string[]>>,
    resource = keyArn,
  ): ReturnType<typeof simulate> =>
    simulate({
      principal,
      identityPolicies: [policy],
      action: "kms:GenerateDataKey",
      resource,
      context,
      resourcePolicy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${account}:root` },
            Action: "kms:*",
            Resource: "*",
          },
        ],
      },
    });

  test("a data key of the hub's session key, for a session only", async () => {
    const { "kms:ResourceAliases": aliases, ...withoutAliases } = sessionContext;

    expect({
      session: await dataKey(sessionContext),
      otherAliasBeside: await dataKey({
        ...sessionContext,
        "kms:ResourceAliases": ["alias/other", ...aliases],
      }),
      noSession: await dataKey({ "kms:ResourceAliases": aliases }),
      noAlias: await dataKey(withoutAliases),
      otherAlias: await dataKey({ ...sessionContext, "kms:ResourceAliases": ["alias/other"] }),
      ownAccountsKey: await dataKey(sessionContext, keyArn.replace(hub, account)),
      otherRegion: await dataKey(sessionContext, keyArn.replace("us-east-1", "eu-central-1")),
    }).toEqual({
      session: "Allowed",
      otherAliasBeside: "Allowed",
      noSession: "Denied",
      noAlias: "Denied",
      otherAlias: "Denied",
      ownAccountsKey: "Denied",
      otherRegion: "Denied",
    });
  });

  test("data channels of the account; a known limit: other people's too", async () => {
    const open = "ssmmessages:OpenDataChannel";

    expect({
      own: await ask(open, sessionArn),
      foreign: await ask(open, sessionArn.replace("jane", "john")),
      otherAccount: await ask(open, sessionArn.replace(account, "555566667777")),
      otherRegion: await ask(open, sessionArn.replace("us-east-1", "eu-central-1")),
    }).toEqual({
      own: "Allowed",
      foreign: "Allowed",
      otherAccount: "Denied",
      otherRegion: "Denied",
    });
  });

  test.each([
    "ec2:DescribeInstances",
    "ssm:DescribeInstanceInformation",
    "ssm:DescribeInstanceProperties",
    "ssm:DescribeSessions",
  ])("%s, in the account's regions", async (action) => {
    expect({
      here: await ask(action, "*", { "aws:RequestedRegion": "us-east-1" }),
      elsewhere: await ask(action, "*", { "aws:RequestedRegion": "eu-central-1" }),
    }).toEqual({ here: "Allowed", elsewhere: "Denied" });
  });

  test("ssm:GetConnectionStatus of the account's instances", async () => {
    const action = "ssm:GetConnectionStatus";

    expect({
      own: await ask(action, instanceArn),
      otherRegion: await ask(action, instanceArn.replace("us-east-1", "eu-central-1")),
    }).toEqual({ own: "Allowed", otherRegion: "Denied" });
  });
});
