import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { accountKeyPolicy } from "../../../modules/logging/account-key-policy";
import { simulate, type SimulatedRequest } from "../../support/simulate";

const account = "222233334444";
const logGroupArn = `arn:aws:logs:us-east-1:${account}:log-group:/bastionless/sessions`;
const keyArn = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const region = {
  name: "us-east-1",
  sessionKeyAliasName: "alias/bastionless-session",
  logBucketName: "bastionless-logs-111122223333-us-east-1",
  logKeyPrefix: "sessions",
  logGroup: { name: "/bastionless/sessions" },
  accountKey: { aliasName: "alias/bastionless-account" },
};
const props = { partition: "aws", accountId: account, hubAccountId: "111122223333" } as const;
const policy = instanceRolePolicy({ ...props, regions: [region] });

const ask = (
  action: string,
  resource: string,
  context: SimulatedRequest["context"] = {},
  identityPolicy = policy,
): ReturnType<typeof simulate> =>
  simulate({
    principal: `arn:aws:sts::${account}:assumed-role/bastionless-instance/i-0123456789abcdef0`,
    action,
    resource,
    context,
    identityPolicies: [identityPolicy],
  });

describe("an instance", () => {
  test.each([
    "logs:DescribeLogGroups",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
  ])("may call %s in the account's regions", async (action) => {
    expect({
      here: await ask(action, "*", { "aws:RequestedRegion": "us-east-1" }),
      elsewhere: await ask(action, "*", { "aws:RequestedRegion": "eu-central-1" }),
    }).toEqual({ here: "Allowed", elsewhere: "Denied" });
  });

  test("may register itself", async () => {
    const instanceArn = `arn:aws:ec2:us-east-1:${account}:instance/i-0123456789abcdef0`;

    expect(
      await ask("ssm:UpdateInstanceInformation", instanceArn, {
        "aws:RequestedRegion": "us-east-1",
      }),
    ).toBe("Allowed");
  });

  test.each([
    ["logs:DescribeLogStreams", logGroupArn],
    ["logs:CreateLogStream", `${logGroupArn}:log-stream:jane@example.com-0a1b2c3d`],
    ["logs:PutLogEvents", `${logGroupArn}:log-stream:jane@example.com-0a1b2c3d`],
  ])("may call %s", async (action, resource) => {
    expect(await ask(action, resource)).toBe("Allowed");
  });

  test.each([
    ["logs:PutLogEvents", `${logGroupArn}-2:log-stream:jane`],
    ["logs:PutLogEvents", `${logGroupArn.replace("us-east-1", "eu-west-1")}:log-stream:jane`],
    ["logs:CreateLogStream", `${logGroupArn.replace("/bastionless", "/other")}:log-stream:jane`],
    ["logs:GetLogEvents", `${logGroupArn}:log-stream:jane`],
    ["logs:FilterLogEvents", logGroupArn],
    ["logs:DeleteLogStream", `${logGroupArn}:log-stream:jane`],
    ["logs:DeleteLogGroup", logGroupArn],
    ["logs:PutRetentionPolicy", logGroupArn],
    ["logs:CreateLogGroup", logGroupArn.replace("/bastionless", "/other")],
    ["ssm:GetParameter", `arn:aws:ssm:us-east-1:${account}:parameter/secret`],
    ["ssm:StartSession", `arn:aws:ec2:us-east-1:${account}:instance/i-0fedcba9876543210`],
    ["ssm:SendCommand", `arn:aws:ec2:us-east-1:${account}:instance/i-0fedcba9876543210`],
    ["ssm:GetDocument", `arn:aws:ssm:us-east-1:111122223333:document/bastionless-c1-shell`],
    ["sts:AssumeRole", `arn:aws:iam::${account}:role/bastionless/access/ec2-session`],
    ["iam:PassRole", `arn:aws:iam::${account}:role/bastionless/instance/web`],
  ])("may not call %s on %s", async (action, resource) => {
    expect(await ask(action, resource)).toBe("Denied");
  });
});

describe("an instance whose agent State Manager updates", () => {
  const updated = instanceRolePolicy({ ...props, regions: [{ ...region, agentUpdate: {} }] });
  const instanceArn = `arn:aws:ec2:us-east-1:${account}:instance/i-0123456789abcdef0`;
  const document = `arn:aws:ssm:us-east-1:${account}:document/AWS-UpdateSSMAgent`;
  const here = { "aws:RequestedRegion": "us-east-1" };

  test.each([
    ["ssm:ListInstanceAssociations", instanceArn],
    ["ssm:ListAssociations", "*"],
    ["ssm:DescribeAssociation", `arn:aws:ssm:us-east-1:${account}:association/*`],
    ["ssm:UpdateInstanceAssociationStatus", `arn:aws:ssm:us-east-1:${account}:association/*`],
    ["ssm:UpdateAssociationStatus", instanceArn],
    ["ssm:GetDocument", document],
    ["ssm:DescribeDocument", document],
  ])("may call %s on %s, and may not where nobody updates agents", async (action, resource) => {
    expect({
      updated: await ask(action, resource, here, updated),
      elsewhere: await ask(
        action,
        resource.replace("us-east-1", "eu-west-1"),
        { "aws:RequestedRegion": "eu-west-1" },
        updated,
      ),
      notUpdated: await ask(action, resource, here),
    }).toEqual({ updated: "Allowed", elsewhere: "Denied", notUpdated: "Denied" });
  });

  test("may read no other document", async () => {
    const own = `arn:aws:ssm:us-east-1:${account}:document/own`;

    expect(await ask("ssm:GetDocument", own, here, updated)).toBe("Denied");
  });
});

describe("the account's own key", () => {
  const keyPolicy = accountKeyPolicy({
    partition: "aws",
    accountId: account,
    region: "us-east-1",
    logGroupName: "/bastionless/sessions",
  });
  const inSession = { "kms:EncryptionContext:aws:ssm:SessionId": "jane@example.com-0a1b2c3d" };
  const aliases = (name: string): Record<string, string[]> => ({ "kms:ResourceAliases": [name] });

  const decrypt = (
    context: SimulatedRequest["context"],
    defaultDocument: { readonly defaultDocument?: object } = { defaultDocument: {} },
  ): ReturnType<typeof simulate> =>
    simulate({
      principal: `arn:aws:sts::${account}:assumed-role/bastionless-instance/i-0123456789abcdef0`,
      action: "kms:Decrypt",
      resource: keyArn,
      identityPolicies: [
        instanceRolePolicy({ ...props, regions: [{ ...region, ...defaultDocument }] }),
      ],
      resourcePolicy: keyPolicy,
      ...(context !== undefined && { context }),
    });

  test("decrypts sessions of a managed default document, on an instance", async () => {
    const accountKey = aliases("alias/bastionless-account");

    expect({
      inSession: await decrypt({ ...inSession, ...accountKey }),
      outside: await decrypt(accountKey),
      otherKey: await decrypt({ ...inSession, ...aliases("alias/other") }),
      notManaged: await decrypt({ ...inSession, ...accountKey }, {}),
    }).toEqual({
      inSession: "Allowed",
      outside: "Denied",
      otherKey: "Denied",
      notManaged: "Denied",
    });
  });

  test("serves CloudWatch Logs of the region for the one log group", async () => {
    const encrypt = (service: string, logGroup: string): ReturnType<typeof simulate> =>
      simulate({
        principal: service,
        action: "kms:GenerateDataKey",
        resource: keyArn,
        resourceAccountId: account,
        context: { "kms:EncryptionContext:aws:logs:arn": logGroup },
        identityPolicies: [],
        resourcePolicy: keyPolicy,
      });

    expect({
      sessions: await encrypt("logs.us-east-1.amazonaws.com", logGroupArn),
      otherGroup: await encrypt("logs.us-east-1.amazonaws.com", `${logGroupArn}-2`),
      otherAccount: await encrypt(
        "logs.us-east-1.amazonaws.com",
        logGroupArn.replace(account, "555566667777"),
      ),
      otherRegion: await encrypt("logs.eu-west-1.amazonaws.com", logGroupArn),
      otherService: await encrypt("s3.amazonaws.com", logGroupArn),
    }).toEqual({
      sessions: "Allowed",
      otherGroup: "Denied",
      otherAccount: "Denied",
      otherRegion: "Denied",
      otherService: "Denied",
    });
  });
});
