import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";

import { runExposure } from "../../../cli/exposure/run-exposure";
import type { ExposureRun } from "../../../exposure/exposure-run";
import { EmulatedAws } from "../../support/emulated-aws";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

const minute = 60_000;
const hubId = "111122223333";

describe("the open ports of an organization", () => {
  const config = writeConfiguration({ payments: minimalAccount("222233334444") });
  let aws: EmulatedAws;
  let unfiledId: string;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    const organizations = new OrganizationsClient({ region: "us-east-1" });
    await organizations.send(new CreateOrganizationCommand({}));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: "Web & Shop", Email: "web@example.com" }),
    );
    organizations.destroy();
    unfiledId = CreateAccountStatus?.AccountId ?? "";
    await openSsh(hubId, "eu-west-1");
    await openSsh(unfiledId, "us-east-1");
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  async function openSsh(accountId: string, region: string): Promise<void> {
    const ec2 = new EC2Client(await aws.clientConfig(accountId, region));
    const { GroupId } = await ec2.send(
      new CreateSecurityGroupCommand({ GroupName: "ssh", Description: "ssh" }),
    );
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [
          { IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
        ],
      }),
    );
    ec2.destroy();
  }

  async function exposure(
    options: Partial<Parameters<typeof runExposure>[0]>,
  ): Promise<{ readonly exitCode: number; readonly accounts: ExposureRun["accounts"] }> {
    const io = fakeIo();
    const exitCode = await runExposure(
      {
        config: config(),
        select: [],
        organization: false,
        json: true,
        report: undefined,
        ...options,
      },
      { io, signal: new AbortController().signal },
    );
    return { exitCode, ...(JSON.parse(io.printed.join("\n")) as ExposureRun) };
  }

  const open = ({
    accounts,
  }: Awaited<ReturnType<typeof exposure>>): readonly (readonly unknown[])[] =>
    accounts.map(({ accountId, exposures, regions, unread }) => [
      accountId,
      regions,
      exposures.map(({ reach, region }) => `${reach} ${region}`),
      unread,
    ]);

  const both = ["us-east-1", "eu-west-1"];

  test(
    "are those of the hub, too, in its regions",
    async () => {
      const all = await exposure({});

      expect(open(all)).toEqual([
        [hubId, both, ["world eu-west-1"], []],
        ["222233334444", ["us-east-1"], [], []],
      ]);
      expect(all.exitCode).toBe(2);
      expect(open(await exposure({ select: ["hub"] }))).toHaveLength(1);
      expect((await exposure({ select: ["payments"] })).exitCode).toBe(0);
    },
    minute,
  );

  test(
    "are those of accounts without a file, where somebody asks for the organization",
    async () => {
      const found = open(await exposure({ organization: true, select: ["payments"] }));

      expect(found).toContainEqual([unfiledId, both, ["world us-east-1"], []]);
    },
    minute,
  );
});
