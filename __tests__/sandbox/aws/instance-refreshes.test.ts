import {
  CancelInstanceRefreshCommand,
  RollbackInstanceRefreshCommand,
  StartInstanceRefreshCommand,
  UpdateAutoScalingGroupCommand,
} from "@aws-sdk/client-auto-scaling";
import { DescribeTagsCommand } from "@aws-sdk/client-ec2";

import { RefreshingAws } from "../../support/refreshing-aws";

const minute = 60_000;
const badImage = "ami-0000000000000bad0";
const atHalf = { CheckpointPercentages: [50, 100], CheckpointDelay: 86_400 };

describe("an instance refresh in the sandbox", () => {
  let aws: RefreshingAws;

  beforeAll(async () => {
    aws = await RefreshingAws.start();
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  test("replaces instance after instance, and then the group has the new version", async () => {
    const id = await aws.makeGroup("web");
    expect(await aws.versions("web")).toEqual(["1", "1", "1"]);

    await aws.start("web", id, { ...atHalf, CheckpointDelay: 1_800 });

    expect((await aws.refreshOf("web")).PercentageComplete).toBe(0);
    await aws.once("web", ({ PercentageComplete }) => PercentageComplete === 50);
    expect([...(await aws.versions("web"))].sort()).toEqual(["1", "1", "2"]);
    expect(await aws.after("web", "InProgress")).toMatchObject({
      Status: "Successful",
      PercentageComplete: 100,
      InstancesToUpdate: 0,
      DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: id, Version: "2" } },
    });
    expect(await aws.versions("web")).toEqual(["2", "2", "2"]);
  });

  test("tags instances with the version that they were launched from", async () => {
    await aws.makeGroup("tagged", { version: "$Latest" });

    const { Tags = [] } = await aws.ec2.send(
      new DescribeTagsCommand({
        Filters: [{ Name: "key", Values: ["aws:ec2launchtemplate:version"] }],
      }),
    );
    expect(Tags.map(({ Value }) => Value)).toContain("1");
  });

  test("goes back by itself when the new version cannot start", async () => {
    const id = await aws.makeGroup("bad", { newImage: badImage });

    await aws.start("bad", id, { AutoRollback: true });

    expect(await aws.after("bad", "Pending", "InProgress", "RollbackInProgress")).toMatchObject({
      Status: "RollbackSuccessful",
      StatusReason: `The image id '[${badImage}]' does not exist. Launching failed.`,
      PercentageComplete: 0,
    });
    expect(await aws.versions("bad")).toEqual(["1", "1", "1"]);
  });

  test("fails without a way back, and the group keeps what it had", async () => {
    const id = await aws.makeGroup("worse", { newImage: badImage });

    await aws.start("worse", id);

    expect(await aws.after("worse", "Pending", "InProgress")).toMatchObject({ Status: "Failed" });
    expect((await aws.versions("worse"))[0]).toBe("1");
  });

  test("refuses a way back for a group that follows $Latest", async () => {
    const id = await aws.makeGroup("latest", { version: "$Latest" });

    await expect(aws.start("latest", id, { AutoRollback: true })).rejects.toThrow(
      "The Auto Scaling group uses a launch template version of $Latest or $Default.",
    );
  });

  test("refuses a way back to an image that is a parameter, even where the new one is an id", async () => {
    const image = "resolve:ssm:/golden";
    const id = await aws.makeGroup("parameter", { image, newImage: badImage, size: 0 });

    await expect(aws.start("parameter", id, { AutoRollback: true })).rejects.toThrow(
      "uses an AWS Systems Manager parameter instead of an AMI ID",
    );
  });

  test.each([
    ["alone", {}],
    ["with a way back", { AutoRollback: true }],
  ])(
    "takes no group to a version whose image is a parameter, %s: the group has to have it before",
    async (how, preferences) => {
      const name = `to-parameter-${how}`;
      const id = await aws.makeGroup(name, { newImage: "resolve:ssm:/golden", size: 0 });

      await expect(aws.start(name, id, preferences)).rejects.toThrow(
        "an SSM parameter instead of an AMI ID for ImageId is not supported when a desired configuration is specified",
      );

      const AutoScalingGroupName = name;
      const LaunchTemplate = { LaunchTemplateId: id, Version: "2" };
      await aws.autoScaling.send(
        new UpdateAutoScalingGroupCommand({ AutoScalingGroupName, LaunchTemplate }),
      );
      await aws.autoScaling.send(new StartInstanceRefreshCommand({ AutoScalingGroupName }));
      expect(await aws.after(name, "Pending", "InProgress")).toMatchObject({
        Status: "Successful",
      });
    },
  );

  test("refuses to go back from what nobody has desired", async () => {
    await aws.makeGroup("undesired");
    const AutoScalingGroupName = "undesired";
    await aws.autoScaling.send(new StartInstanceRefreshCommand({ AutoScalingGroupName }));

    await expect(
      aws.autoScaling.send(new RollbackInstanceRefreshCommand({ AutoScalingGroupName })),
    ).rejects.toThrow(
      expect.objectContaining({ name: "IrreversibleInstanceRefreshFault" }) as Error,
    );
  });

  test("is one at a time, waits at a checkpoint, and ends when it is cancelled", async () => {
    const id = await aws.makeGroup("slow");
    await aws.start("slow", id, atHalf);
    await expect(aws.start("slow", id)).rejects.toThrow("already in progress");
    await aws.once("slow", ({ PercentageComplete }) => PercentageComplete === 50);

    await aws.autoScaling.send(new CancelInstanceRefreshCommand({ AutoScalingGroupName: "slow" }));

    expect(await aws.after("slow", "Cancelling")).toMatchObject({
      Status: "Cancelled",
      PercentageComplete: 50,
    });
    expect([...(await aws.versions("slow"))].sort()).toEqual(["1", "1", "2"]);
    await aws.start("slow", id, { SkipMatching: true });
    expect((await aws.refreshOf("slow")).InstancesToUpdate).toBe(1);
  });

  test("goes back when somebody asks for it, and refuses where nothing is under way", async () => {
    const id = await aws.makeGroup("back");
    const rollBack = new RollbackInstanceRefreshCommand({ AutoScalingGroupName: "back" });
    await expect(aws.autoScaling.send(rollBack)).rejects.toThrow("No in progress or pending");
    await aws.start("back", id, { ...atHalf, SkipMatching: true });
    await aws.once("back", ({ PercentageComplete }) => PercentageComplete === 50);

    await aws.autoScaling.send(rollBack);

    expect(await aws.refreshOf("back")).toMatchObject({
      Status: "RollbackInProgress",
      PercentageComplete: 50,
      InstancesToUpdate: 1,
    });
    expect(await aws.after("back", "RollbackInProgress")).toMatchObject({
      Status: "RollbackSuccessful",
      PercentageComplete: 0,
    });
    expect(await aws.versions("back")).toEqual(["1", "1", "1"]);
  });

  test("can be cancelled while it goes back", async () => {
    const id = await aws.makeGroup("torn");
    await aws.start("torn", id, { ...atHalf, SkipMatching: true });
    await aws.once("torn", ({ PercentageComplete }) => PercentageComplete === 50);
    const AutoScalingGroupName = "torn";
    await aws.autoScaling.send(new RollbackInstanceRefreshCommand({ AutoScalingGroupName }));

    await aws.autoScaling.send(new CancelInstanceRefreshCommand({ AutoScalingGroupName }));

    expect((await aws.after("torn", "Cancelling")).Status).toBe("Cancelled");
  });
});
