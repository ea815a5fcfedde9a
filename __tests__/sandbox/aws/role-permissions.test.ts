import {
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandOutput,
} from "@aws-sdk/client-iam";

import { accountClientConfig } from "../../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";

jest.setTimeout(60_000);

const accountId = "222233334444";
const [mine, others] = [
  `arn:aws:kms:us-east-1:${accountId}:key/1`,
  "arn:aws:kms:us-east-1:111122223333:key/1",
];
const documented = { MatchedStatements: [], MissingContextValues: [] };

describe("the simulation of a role", () => {
  let emulator: AwsEmulator;
  let iam: IAMClient;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(process.cwd()) });
    iam = new IAMClient(
      await accountClientConfig({ awsEndpoint: emulator.url }, accountId, "us-east-1"),
    );
    const RoleName = "web-app";
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: "{}" }));
    const PolicyDocument = JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "kms:Decrypt", Resource: [mine, others] },
        {
          Effect: "Allow",
          Action: "kms:Encrypt",
          Resource: "*",
          Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } },
        },
      ],
    });
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "p", PolicyDocument }));
  }, 60_000);

  afterAll(async () => {
    iam.destroy();
    await emulator.close();
  });

  async function simulate(
    ActionNames: string[],
    ResourceArns: string[],
    role = "web-app",
  ): Promise<SimulatePrincipalPolicyCommandOutput["EvaluationResults"]> {
    const PolicySourceArn = `arn:aws:iam::${accountId}:role/${role}`;
    const command = new SimulatePrincipalPolicyCommand({
      PolicySourceArn,
      ActionNames,
      ResourceArns,
    });
    return (await iam.send(command)).EvaluationResults;
  }

  test("answers once for an action, with the strictest decision, and for each resource in a list", async () => {
    const other = `arn:aws:kms:us-east-1:${accountId}:key/2`;

    expect(await simulate(["kms:Decrypt"], [mine, other])).toEqual([
      {
        ...documented,
        EvalActionName: "kms:Decrypt",
        EvalResourceName: "*",
        EvalDecision: "implicitDeny",
        ResourceSpecificResults: [
          { ...documented, EvalResourceName: mine, EvalResourceDecision: "allowed" },
          { ...documented, EvalResourceName: other, EvalResourceDecision: "implicitDeny" },
        ],
      },
    ]);
  });

  test("says what had no value beside the resource, or outside where there is none", async () => {
    const [byName] = (await simulate(["kms:Encrypt"], [mine])) ?? [];
    const [byStar] = (await simulate(["kms:Encrypt"], ["*"])) ?? [];

    expect(byName?.MissingContextValues).toEqual([]);
    expect(byName?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual(["aws:SourceVpc"]);
    expect(byStar?.MissingContextValues).toEqual(["aws:SourceVpc"]);
    expect(byStar?.ResourceSpecificResults).toBeUndefined();
  });

  test("denies a resource of another account, whose policy it does not have, and says what is the role's part", async () => {
    const results = await simulate(["kms:Decrypt", "kms:ListGrants"], [others]);

    expect(
      results?.map(({ EvalDecision, ResourceSpecificResults }) => [
        EvalDecision,
        ResourceSpecificResults?.[0]?.EvalResourceDecision,
        ResourceSpecificResults?.[0]?.EvalDecisionDetails,
      ]),
    ).toEqual([
      ["implicitDeny", "implicitDeny", { "IAM Policy": "allowed" }],
      ["implicitDeny", "implicitDeny", { "IAM Policy": "implicitDeny" }],
    ]);
  });

  test("takes a statement on a resource for no statement on all of them", async () => {
    const [result] = (await simulate(["kms:Decrypt"], ["*"])) ?? [];

    expect(result?.EvalDecision).toBe("implicitDeny");
  });

  test("knows no role that is not there", async () => {
    await expect(simulate(["kms:Decrypt"], ["*"], "gone")).rejects.toMatchObject({
      name: "NoSuchEntityException",
    });
  });
});
