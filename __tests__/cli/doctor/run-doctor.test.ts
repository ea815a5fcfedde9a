import {
  CreateTagsCommand,
  EC2Client,
  RunInstancesCommand,
  StopInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import {
  CreateDocumentCommand,
  ModifyDocumentPermissionCommand,
  SSMClient,
  UpdateServiceSettingCommand,
} from "@aws-sdk/client-ssm";

import { runDoctor } from "../../../cli/doctor/run-doctor";
import type { Diagnosis } from "../../../doctor/diagnosis";
import { makeNetwork } from "../../../sandbox/make-network";
import { EmulatedAws } from "../../support/emulated-aws";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

const minute = 60_000;
jest.setTimeout(minute);
const region = "us-east-1";
const hub = "111122223333";
const [payments, search, closed] = ["222233334444", "333344445555", "444455556666"];

/** People may open port 22 alone: neither the key nor the log bucket is asked for anything. */
function withSsh(id: string): object {
  return { ...minimalAccount(id), accessRoles: { operators: { documents: ["ssh"] } } };
}

describe("doctor on the command line", () => {
  const config = writeConfiguration({
    payments: withSsh(payments),
    search: withSsh(search),
    closed: withSsh(closed),
  });
  let aws: EmulatedAws;
  let healthyId: string;
  let stoppedId: string;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    await makeDocument();
    healthyId = await makeInstance(payments);
    stoppedId = await makeInstance(search);
    const ec2 = new EC2Client(await aws.clientConfig(search));
    await ec2.send(new StopInstancesCommand({ InstanceIds: [stoppedId] }));
    ec2.destroy();
    await close(closed);
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  /** In the hub, shared with every account. */
  async function makeDocument(): Promise<void> {
    const ssm = new SSMClient(await aws.clientConfig(hub));
    const Name = "bastionless-c1-ssh";
    await ssm.send(
      new CreateDocumentCommand({
        Name,
        Content: '{"schemaVersion":"1.0","sessionType":"Port"}',
        DocumentType: "Session",
      }),
    );
    const AccountIdsToAdd = [payments, search, closed];
    await ssm.send(
      new ModifyDocumentPermissionCommand({ Name, PermissionType: "Share", AccountIdsToAdd }),
    );
    ssm.destroy();
  }

  /** In an account with Default Host Management, whose agent is told to be new. */
  async function makeInstance(accountId: string): Promise<string> {
    const credentials = await aws.clientConfig(accountId);
    const ec2 = new EC2Client(credentials);
    const iam = new IAMClient(credentials);
    const ssm = new SSMClient(credentials);
    const RoleName = "hosts";
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: "{}" }));
    const PolicyDocument = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["ssm:*", "ssmmessages:*"], Resource: "*" }],
    });
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "p", PolicyDocument }));
    await ssm.send(
      new UpdateServiceSettingCommand({
        SettingId: "/ssm/managed-instance/default-ec2-instance-management-role",
        SettingValue: RoleName,
      }),
    );
    const { privateSubnetIds } = await makeNetwork(ec2, region);
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: "ami-1",
        SubnetId: privateSubnetIds[0],
        MinCount: 1,
        MaxCount: 1,
        TagSpecifications: [
          { ResourceType: "instance", Tags: [{ Key: "sandbox:agent", Value: "3.3.1611.0" }] },
        ],
      }),
    );
    for (const client of [ec2, iam, ssm]) client.destroy();
    return Instances[0]?.InstanceId ?? "";
  }

  async function tellAgent(accountId: string, id: string, version: string): Promise<void> {
    const ec2 = new EC2Client(await aws.clientConfig(accountId));
    const Tags = [{ Key: "sandbox:agent", Value: version }];
    await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
    ec2.destroy();
  }

  /** Nobody may assume the read-only role of an account. */
  async function close(accountId: string): Promise<void> {
    const iam = new IAMClient(await aws.clientConfig(accountId));
    await iam.send(
      new CreateRoleCommand({
        RoleName: "terraform-read-only",
        AssumeRolePolicyDocument: JSON.stringify({
          Version: "2012-10-17",
          Statement: [{ Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }],
        }),
      }),
    );
    iam.destroy();
  }

  /** Undoes `close`. */
  async function open(accountId: string): Promise<void> {
    const iam = new IAMClient(await aws.clientConfig(accountId));
    await iam.send(new DeleteRoleCommand({ RoleName: "terraform-read-only" }));
    iam.destroy();
  }

  async function doctor(
    options: Partial<Parameters<typeof runDoctor>[0]>,
  ): Promise<{ readonly exitCode: number; readonly accounts: Diagnosis["accounts"] }> {
    const io = fakeIo();
    const exitCode = await runDoctor(
      {
        config: config(),
        select: [],
        instance: undefined,
        strict: false,
        json: true,
        report: undefined,
        ...options,
      },
      { io, signal: new AbortController().signal },
    );
    const { accounts } = JSON.parse(io.printed.join("\n")) as Diagnosis;
    return { exitCode, accounts };
  }

  test("ends with 0 where a session is possible on every instance, also when it is strict", async () => {
    const { accounts, exitCode } = await doctor({ select: ["payments"], strict: true });

    expect(accounts).toEqual([
      {
        name: "payments",
        accountId: payments,
        owners: ["team@example.com"],
        findings: [],
        instances: [{ region, instanceId: healthyId, name: "", session: "possible", findings: [] }],
      },
    ]);
    expect(exitCode).toBe(0);
  });

  test("ends with 2 where one is prevented", async () => {
    const { accounts, exitCode } = await doctor({ select: ["payments", "search"] });

    expect(
      accounts.map(({ instances }) =>
        instances.map(({ instanceId, session }) => [instanceId, session]),
      ),
    ).toEqual([[[healthyId, "possible"]], [[stoppedId, "impossible"]]]);
    expect(exitCode).toBe(2);
  });

  test("ends with 2 for a warning, and for what nobody can tell where it is strict", async () => {
    const ends = async (version: string): Promise<readonly unknown[]> => {
      await tellAgent(payments, healthyId, version);
      const easy = await doctor({ select: ["payments"] });
      const strict = await doctor({ select: ["payments"], strict: true });
      return [easy.accounts[0]?.instances[0]?.session, easy.exitCode, strict.exitCode];
    };

    expect(await ends("3.2.2303.0")).toEqual(["possible", 2, 2]);
    expect(await ends("of-its-own")).toEqual(["unknown", 0, 2]);
    expect(await ends("3.3.1611.0")).toEqual(["possible", 0, 0]);
  });

  test("ends with 1 where an account could not be looked at", async () => {
    const { accounts, exitCode } = await doctor({ select: ["closed", "search"] });

    expect(accounts[0]).toMatchObject({
      name: "closed",
      findings: [{ cause: "account-not-readable", status: "unread", region }],
      instances: [],
    });
    expect(exitCode).toBe(1);
  });

  test("of one instance tells of it alone, whatever ails other accounts", async () => {
    const { accounts, exitCode } = await doctor({ instance: healthyId });

    expect(accounts.map(({ instances, name }) => [name, instances.length])).toEqual([
      ["payments", 1],
    ]);
    expect(exitCode).toBe(0);
  });

  test("of an instance that is nowhere to be found says where nobody could look", async () => {
    const { accounts, exitCode } = await doctor({ instance: "i-0123456789abcdef0" });

    expect(accounts.map(({ findings, name }) => [name, findings.length])).toEqual([["closed", 1]]);
    expect(exitCode).toBe(1);
    await expect(doctor({ instance: "i-0123456789abcdef0", select: ["payments"] })).rejects.toThrow(
      "No instance i-0123456789abcdef0 was found.",
    );
  });

  test("is an error where nothing is selected that could be looked at", async () => {
    await expect(doctor({ select: ["hub"] })).rejects.toThrow(
      "No active account is selected; expected at least one.",
    );
  });

  test("ends with 1 where the hub could not be looked at: nobody knows what sessions need", async () => {
    await close(hub);

    const { accounts, exitCode } = await doctor({ select: ["payments"] });
    await open(hub);

    expect(accounts).toMatchObject([
      {
        name: "payments",
        findings: [{ cause: "document-not-shared", status: "unread", region }],
        instances: [{ session: "unknown", findings: [] }],
      },
    ]);
    expect(exitCode).toBe(1);
  });
});
