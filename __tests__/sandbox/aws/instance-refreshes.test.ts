import {
  AutoScalingClient,
  CancelInstanceRefreshCommand,
  CreateAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  type InstanceRefresh,
  type RefreshPreferences,
  RollbackInstanceRefreshCommand,
  StartInstanceRefreshCommand,
} from "@aws-sdk/client-auto-scaling";
import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  DescribeTagsCommand,
  EC2Client,
  RegisterImageCommand,
} from "@aws-sdk/client-ec2";

import { accountClientConfig } from "../../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";

const minute = 60_000;

describe("an instance refresh in the sandbox", () => {
  let aws: AwsEmulator;
  let autoScaling: AutoScalingClient;
  let ec2: EC2Client;
  let imageId: string;

  beforeAll(async () => {
    aws = await startAwsEmulator({ python: findPython(process.cwd()), secondsPerInstance: 0.05 });
    const config = await accountClientConfig({ awsEndpoint: aws.url }, "222233334444", "us-east-1");
    autoScaling = new AutoScalingClient(config);
    ec2 = new EC2Client(config);
    const { ImageId = "" } = await ec2.send(new RegisterImageCommand({ Name: "web" }));
    imageId = ImageId;
  }, minute);

  afterAll(async () => {
    autoScaling.destroy();
    ec2.destroy();
    await aws.close();
  });

  /** Makes a group on version 1 of a template that has a version 2 with this image. */
  async function makeGroup(name: string, newImage = imageId, version = "1"): Promise<string> {
    const data = { InstanceType: "t3.small" } as const;
    const { LaunchTemplate } = await ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: name,
        LaunchTemplateData: { ...data, ImageId: imageId },
      }),
    );
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId ?? "";
    await autoScaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: name,
        AvailabilityZones: ["us-east-1a"],
        MinSize: 2,
        MaxSize: 4,
        LaunchTemplate: { LaunchTemplateId, Version: version },
      }),
    );
    await ec2.send(
      new CreateLaunchTemplateVersionCommand({
        LaunchTemplateId,
        LaunchTemplateData: {
          ...data,
          ImageId: newImage,
          UserData: Buffer.from("#!/bin/sh\n").toString("base64"),
        },
      }),
    );
    return LaunchTemplateId;
  }

  async function start(
    name: string,
    LaunchTemplateId: string,
    Preferences: RefreshPreferences = {},
  ): Promise<void> {
    await autoScaling.send(
      new StartInstanceRefreshCommand({
        AutoScalingGroupName: name,
        DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId, Version: "2" } },
        Preferences,
      }),
    );
  }

  async function refreshOf(name: string): Promise<InstanceRefresh> {
    const { InstanceRefreshes = [] } = await autoScaling.send(
      new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name }),
    );
    const [refresh] = InstanceRefreshes;
    if (refresh === undefined) throw new Error("no refresh");
    return refresh;
  }

  /** The refresh once it is in none of these states any more. */
  async function after(name: string, ...states: readonly string[]): Promise<InstanceRefresh> {
    for (;;) {
      const refresh = await refreshOf(name);
      if (!states.includes(refresh.Status ?? "")) return refresh;
    }
  }

  async function versions(name: string): Promise<readonly (string | undefined)[]> {
    const { AutoScalingGroups = [] } = await autoScaling.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }),
    );
    const [group] = AutoScalingGroups;
    return [
      group?.LaunchTemplate?.Version,
      ...(group?.Instances ?? []).map(({ LaunchTemplate }) => LaunchTemplate?.Version),
    ];
  }

  test("replaces instance after instance, and then the group has the new version", async () => {
    const id = await makeGroup("web");
    expect(await versions("web")).toEqual(["1", "1", "1"]);

    await start("web", id);

    expect(await refreshOf("web")).toMatchObject({ Status: "InProgress", PercentageComplete: 0 });
    expect(await after("web", "InProgress")).toMatchObject({
      Status: "Successful",
      PercentageComplete: 100,
      InstancesToUpdate: 0,
      DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: id, Version: "2" } },
    });
    expect(await versions("web")).toEqual(["2", "2", "2"]);
  });

  test("tags instances with the version that they were launched from", async () => {
    await makeGroup("tagged", imageId, "$Latest");

    const { Tags = [] } = await ec2.send(
      new DescribeTagsCommand({
        Filters: [{ Name: "key", Values: ["aws:ec2launchtemplate:version"] }],
      }),
    );
    expect(Tags.map(({ Value }) => Value)).toContain("1");
  });

  test("goes back by itself when the new version cannot start", async () => {
    const id = await makeGroup("bad", "ami-0000000000000bad0");

    await start("bad", id, { AutoRollback: true });

    expect(await after("bad", "InProgress", "RollbackInProgress")).toMatchObject({
      Status: "RollbackSuccessful",
      StatusReason: "The image id '[ami-0000000000000bad0]' does not exist. Launching failed.",
    });
    expect(await versions("bad")).toEqual(["1", "1", "1"]);
  });

  test("fails without a way back, and the group keeps what it had", async () => {
    const id = await makeGroup("worse", "ami-0000000000000bad0");

    await start("worse", id);

    expect(await after("worse", "InProgress")).toMatchObject({ Status: "Failed" });
    expect((await versions("worse"))[0]).toBe("1");
  });

  test("refuses a way back for a group that follows $Latest", async () => {
    const id = await makeGroup("latest", imageId, "$Latest");

    await expect(start("latest", id, { AutoRollback: true })).rejects.toThrow(
      "The Auto Scaling group uses a launch template version of $Latest or $Default.",
    );
  });

  test("is one at a time, waits at a checkpoint, and ends when it is cancelled", async () => {
    const id = await makeGroup("slow");
    await start("slow", id, { CheckpointPercentages: [50, 100], CheckpointDelay: 86_400 });
    await expect(start("slow", id)).rejects.toThrow("already in progress");
    for (;;) {
      if ((await refreshOf("slow")).PercentageComplete === 50) break;
    }

    await autoScaling.send(new CancelInstanceRefreshCommand({ AutoScalingGroupName: "slow" }));

    expect(await after("slow", "Cancelling")).toMatchObject({
      Status: "Cancelled",
      PercentageComplete: 50,
    });
    expect([...(await versions("slow"))].sort()).toEqual(["1", "1", "2"]);
    await start("slow", id, { SkipMatching: true });
    expect((await refreshOf("slow")).InstancesToUpdate).toBe(1);
  });

  test("goes back when somebody asks for it, and refuses where nothing is under way", async () => {
    const id = await makeGroup("back");
    const rollBack = new RollbackInstanceRefreshCommand({ AutoScalingGroupName: "back" });
    await expect(autoScaling.send(rollBack)).rejects.toThrow("No in progress or pending");
    await start("back", id, { CheckpointPercentages: [50, 100], CheckpointDelay: 86_400 });
    for (;;) {
      if ((await refreshOf("back")).PercentageComplete === 50) break;
    }

    await autoScaling.send(rollBack);

    expect(await after("back", "RollbackInProgress")).toMatchObject({
      Status: "RollbackSuccessful",
    });
    expect(await versions("back")).toEqual(["1", "1", "1"]);
  });
});
