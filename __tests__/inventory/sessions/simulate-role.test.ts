import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import type { RolePermissions } from "../../../inventory/sessions/account-session-facts";
import { simulateRole } from "../../../inventory/sessions/simulate-role";
import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { EmulatedAws } from "../../support/emulated-aws";
import { normalizedAccount } from "../../support/normalized";

const minute = 60_000;
jest.setTimeout(minute);
const region = "us-east-1";
const hubId = "111122223333";
const accountId = "222233334444";
const signal = new AbortController().signal;

const all = [
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "logs:CreateLogStream",
  "logs:DescribeLogGroups",
  "logs:DescribeLogStreams",
  "logs:PutLogEvents",
  "s3:GetEncryptionConfiguration",
  "s3:PutObject",
  "s3:PutObjectAcl",
  "ssm:UpdateInstanceInformation",
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];

describe("the simulation of a role", () => {
  const model = normalizedAccount({}, {});
  let aws: EmulatedAws;
  let account: AwsAccount;
  let iam: IAMClient;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
    });
    iam = new IAMClient(await aws.clientConfig(accountId, region));
  }, minute);

  afterAll(async () => {
    iam.destroy();
    account.close();
    await aws.close();
  });

  async function simulated(
    RoleName: string,
    ...statements: readonly object[]
  ): Promise<RolePermissions> {
    const { Role } = await iam.send(
      new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: '{"Statement":[]}' }),
    );
    if (statements.length > 0) {
      const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statements });
      await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "p", PolicyDocument }));
    }
    return simulate(Role?.Arn ?? "");
  }

  function simulate(arn: string): Promise<RolePermissions> {
    const [facts] = model.regions;
    if (facts === undefined) throw new Error("no region");
    const resources = {
      region,
      accountId,
      hubAccountId: hubId,
      sessionKeyArn: `arn:aws:kms:${region}:${hubId}:key/1`,
      sessionKeyAliasName: facts.sessionKeyAliasName,
      logBucketArn: `arn:aws:s3:::${facts.logBucketName}`,
      logKeyPrefix: facts.logKeyPrefix,
      logGroupArn: `arn:aws:logs:${region}:${accountId}:log-group:${facts.logGroup.name}`,
    };
    return simulateRole(account, arn, resources, { signal });
  }

  test("finds that this project's own policy allows all that an agent does", async () => {
    expect(await simulated("whole", ...instanceRolePolicy(model).Statement)).toEqual({
      exists: true,
      denied: [],
      undecided: [],
    });
  });

  test("finds that a role without a policy may do nothing, and one that is gone is no role", async () => {
    expect(await simulated("bare")).toEqual({ exists: true, denied: all, undecided: [] });
    expect(await simulate(`arn:aws:iam::${accountId}:role/gone`)).toEqual({ exists: false });
  });

  test("decides on nothing where a condition has no value, to allow or to deny", async () => {
    const why = "a condition on aws:PrincipalTag/Team decides, for which a simulation has no value";
    const Condition = { StringEquals: { "aws:PrincipalTag/Team": "web" } };
    const everything = { Effect: "Allow", Action: "*", Resource: "*" };
    const expected = {
      exists: true,
      denied: [],
      undecided: all.map((action) => ({ action, why })),
    };

    expect(await simulated("allowed-if", { ...everything, Condition })).toEqual(expected);
    expect(
      await simulated("denied-if", everything, { ...everything, Effect: "Deny", Condition }),
    ).toEqual(expected);
  });

  test("takes every form by which policies name a log group, the streams in it included", async () => {
    const arn = `arn:aws:logs:${region}:${accountId}:log-group:${model.regions[0]?.logGroup.name ?? ""}:*`;
    const { denied } = (await simulated("by-stars", {
      Effect: "Allow",
      Action: "logs:*",
      Resource: [arn, `arn:aws:logs:${region}:${accountId}:log-group:*`],
    })) as { readonly denied: readonly string[] };

    expect(denied.filter((action) => action.startsWith("logs:"))).toEqual([]);
  });

  test("keeps what a role may do on one resource from another", async () => {
    const { denied } = (await simulated("objects", {
      Effect: "Allow",
      Action: "s3:*",
      Resource: "arn:aws:s3:::*/*",
    })) as { readonly denied: readonly string[] };

    expect(denied.filter((action) => action.startsWith("s3:"))).toEqual([
      "s3:GetEncryptionConfiguration",
    ]);
  });
});
