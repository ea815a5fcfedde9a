import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AutoScalingClient, CreateAutoScalingGroupCommand } from "@aws-sdk/client-auto-scaling";
import { CreateLaunchTemplateCommand, EC2Client, RunInstancesCommand } from "@aws-sdk/client-ec2";
import { CreateRoleCommand, DeleteRoleCommand, IAMClient } from "@aws-sdk/client-iam";

import type { AccountInventory } from "../../inventory/account-inventory";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import { inventoryActions } from "../../inventory/inventory-actions";
import { readAccount } from "../../inventory/read-account";
import { makeExistingEstate, type ExistingEstate } from "../../sandbox/existing-estate";
import { EmulatedAws } from "../support/emulated-aws";
import {
  groupOf,
  instanceOf,
  known,
  launchDataOf,
  regionOf,
  without,
} from "../support/inventory-of";

const minutes = 60_000;
const region = "us-east-1";
const signal = new AbortController().signal;

describe("reading an account", () => {
  let folder: string;
  let aws: EmulatedAws;
  let estate: ExistingEstate;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-inventory-"));
    aws = await EmulatedAws.start({ callLog: join(folder, "calls.jsonl") });
    estate = await makeExistingEstate(aws, { accountId: "444455556666", region });
  }, minutes);

  afterAll(async () => {
    await aws.close();
    rmSync(folder, { recursive: true });
  });

  /** Actions, in the order of the calls. */
  function calls(): readonly string[] {
    return readFileSync(join(folder, "calls.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly action: string }).action);
  }

  async function inventory(accountId: string, pageSize?: number): Promise<AccountInventory> {
    const roleArn = `arn:aws:iam::${accountId}:role/terraform-read-only`;
    const account = openAwsAccount({ accountId, roleArn, homeRegion: region });
    try {
      const options = { signal, ...(pageSize !== undefined && { pageSize }) };
      return await readAccount(account, [region], options);
    } finally {
      account.close();
    }
  }

  test("finds what somebody made by hand, with all that an adoption has to know", async () => {
    const begin = calls().length;

    const { iam, regions } = await inventory("444455556666");

    const [facts] = regions;
    if (facts?.instances.known !== true) throw new Error("no instances");
    expect(facts.instances.value.find(({ name }) => name === "jump-host")).toEqual(
      instanceOf({
        instanceId: estate.bastionInstanceId,
        name: "jump-host",
        launched: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        imageId: estate.imageId,
        vpcId: estate.vpcId,
        subnetId: estate.publicSubnetId,
        privateIpAddress: expect.stringMatching(/^10\.20\.0\./) as string,
        publicIpAddress: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/) as string,
        keyName: "ops",
        networkInterfaces: expect.any(Array) as [],
        securityGroupIds: [estate.bastionGroupId],
        instanceProfileArn: undefined as never,
        metadata: { enabled: true, hopLimit: 1 },
      }),
    );
    const names = facts.instances.value.map(({ name }) => name).sort();
    expect(names).toEqual(["", "jump-host", "report-server", "web", "web"]);
    expect(facts.agents).toEqual(known([]));
    const data = launchDataOf({
      imageId: estate.imageId,
      keyName: "ops",
      securityGroupIds: [estate.webGroupId],
    });
    expect(facts.launchTemplates).toEqual(
      known([
        {
          id: estate.launchTemplateId,
          name: "Web_Prod",
          latestVersion: 1,
          defaultVersion: 1,
          tags: {},
          usedVersions: [
            {
              version: 1,
              description: "2021",
              data: {
                ...data,
                userData: { kind: "text", text: "#!/bin/sh\nsystemctl start web\n" },
                instanceTags: { Name: "web" },
              },
            },
          ],
        },
      ]),
    );
    expect(facts.launchConfigurations).toEqual(
      known([
        {
          name: "batch-2019",
          data: { ...data, instanceProfile: undefined as never, publicIpAddress: false },
        },
      ]),
    );
    if (!facts.autoScalingGroups.known) throw new Error("no groups");
    expect(facts.autoScalingGroups.value.map((group) => ({ ...group, instances: [] }))).toEqual([
      groupOf({
        name: "batch",
        minSize: 1,
        maxSize: 1,
        desiredCapacity: 1,
        subnetIds: estate.subnetIds,
        launch: { kind: "launch-configuration", name: "batch-2019" },
      }),
      groupOf({
        subnetIds: estate.subnetIds,
        healthCheckGracePeriod: 120,
        launch: {
          kind: "launch-template",
          id: estate.launchTemplateId,
          name: "Web_Prod",
          version: "$Latest",
        },
        tags: [{ key: "Service", value: "web", propagateAtLaunch: true }],
      }),
    ]);
    expect(facts.keyPairs).toEqual(known(["ops"]));
    expect(JSON.stringify(facts.defaultDocument)).toContain("Standard_Stream");
    expect(facts.defaultHostManagementRole).toEqual(known(""));
    expect(iam).toEqual(
      known({
        instanceProfiles: [
          {
            name: "web-app",
            arn: "arn:aws:iam::444455556666:instance-profile/web-app",
            roleName: "web-app",
          },
        ],
        roles: [
          {
            name: "web-app",
            arn: "arn:aws:iam::444455556666:role/web-app",
            path: "/",
            description: "Web servers",
            trustPolicy: expect.stringContaining("ec2.amazonaws.com") as string,
            maxSessionDuration: 3_600,
            tags: { Service: "web" },
          },
        ],
      }),
    );

    const called = new Set(calls().slice(begin));
    called.delete("sts:AssumeRole");
    // Only `doctor` asks what a role may do, which agents are connected and where sessions are logged.
    const ofDoctor = /SimulatePrincipalPolicy|DescribeLogGroups|GetConnectionStatus/;
    const ofOthers = inventoryActions.account.filter((action) => !ofDoctor.test(action));
    expect([...called].sort()).toEqual(ofOthers);
  });

  test(
    "reads 1,200 instances and 300 groups to the end, whatever the size of a page",
    async () => {
      const accountId = "555566667777";
      const config = await aws.clientConfig(accountId, region);
      const ec2 = new EC2Client(config);
      const autoScaling = new AutoScalingClient(config);
      await ec2.send(
        new RunInstancesCommand({ ImageId: "ami-1", MinCount: 1_200, MaxCount: 1_200 }),
      );
      const { LaunchTemplate } = await ec2.send(
        new CreateLaunchTemplateCommand({
          LaunchTemplateName: "web",
          LaunchTemplateData: { ImageId: "ami-1", InstanceType: "t3.micro" },
        }),
      );
      for (let index = 0; index < 300; index++) {
        await autoScaling.send(
          new CreateAutoScalingGroupCommand({
            AutoScalingGroupName: `group-${index}`,
            AvailabilityZones: ["us-east-1a"],
            MinSize: 0,
            MaxSize: 0,
            LaunchTemplate: { LaunchTemplateId: LaunchTemplate?.LaunchTemplateId },
          }),
        );
      }
      ec2.destroy();
      autoScaling.destroy();

      const [whole, inSmallPages] = [await inventory(accountId), await inventory(accountId, 7)];

      const counts = (facts: AccountInventory): readonly number[] =>
        facts.regions.flatMap(({ autoScalingGroups, instances }) => [
          instances.known ? instances.value.length : 0,
          autoScalingGroups.known ? autoScalingGroups.value.length : 0,
        ]);
      expect(counts(whole)).toEqual([1_200, 300]);
      expect(inSmallPages).toEqual(whole);
    },
    4 * minutes,
  );

  test("of an account that denies its role, every part says so", async () => {
    const iam = new IAMClient(await aws.clientConfig("666677778888", region));
    const role = { RoleName: "terraform-read-only" };
    await iam.send(
      new CreateRoleCommand({
        ...role,
        AssumeRolePolicyDocument: JSON.stringify({
          Version: "2012-10-17",
          Statement: [{ Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }],
        }),
      }),
    );

    const { regions } = await inventory("666677778888");

    await iam.send(new DeleteRoleCommand(role));
    iam.destroy();
    const sections = Object.entries(regions[0] ?? {}).filter(([key]) => key !== "name");
    const sectionNames = Object.keys(without(regionOf(), "name")).sort();
    expect(sections.map(([key]) => key).sort()).toEqual(sectionNames);
    for (const [, section] of sections) {
      expect(section).toEqual({
        known: false,
        why: expect.stringMatching(/^AccessDenied: .*sts:AssumeRole/) as string,
      });
    }
  });

  test("ends at once when it is interrupted", async () => {
    const account = openAwsAccount({ accountId: "444455556666", homeRegion: region });

    const reading = readAccount(account, [region], { signal: AbortSignal.abort() });

    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    account.close();
  });
});
