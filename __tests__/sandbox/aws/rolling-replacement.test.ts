import { setTimeout } from "node:timers/promises";

import {
  EnterStandbyCommand,
  ResumeProcessesCommand,
  SetInstanceProtectionCommand,
  SuspendProcessesCommand,
} from "@aws-sdk/client-auto-scaling";

import { RefreshingAws } from "../../support/refreshing-aws";

const minute = 60_000;

describe("what holds up an instance refresh in the sandbox", () => {
  let aws: RefreshingAws;

  beforeAll(async () => {
    aws = await RefreshingAws.start();
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  async function firstInstance(name: string): Promise<string> {
    return (await aws.group(name)).Instances?.[0]?.InstanceId ?? "";
  }

  test.each(["InstanceRefresh", "Launch", "Terminate"])(
    "replaces nothing while %s is suspended, and goes on afterwards",
    async (process) => {
      const name = `paused-${process}`;
      const id = await aws.makeGroup(name);
      await aws.start(name, id, { CheckpointPercentages: [50, 100], CheckpointDelay: 1_800 });
      await aws.once(name, ({ PercentageComplete }) => PercentageComplete === 50);
      const processes = { AutoScalingGroupName: name, ScalingProcesses: [process] };

      await aws.autoScaling.send(new SuspendProcessesCommand(processes));

      // The checkpoint's delay is over by then.
      await setTimeout(2_000);
      expect(await aws.refreshOf(name)).toMatchObject({
        Status: "InProgress",
        PercentageComplete: 50,
      });
      await aws.autoScaling.send(new ResumeProcessesCommand(processes));
      expect(await aws.after(name, "InProgress")).toMatchObject({ Status: "Successful" });
    },
    minute,
  );

  test("waits an hour for an instance that is protected from scale-in, and fails", async () => {
    const id = await aws.makeGroup("guarded");
    await protect("guarded");
    await aws.start("guarded", id);

    await aws.once("guarded", ({ PercentageComplete }) => PercentageComplete === 50);

    await setTimeout(200);
    expect((await aws.refreshOf("guarded")).Status).toBe("InProgress");
    expect((await aws.after("guarded", "InProgress")).Status).toBe("Failed");
  });

  test.each([
    ["Refresh", ["2", "2", "2"]],
    ["Ignore", ["1", "2", "2"]],
  ] as const)("takes %s for an answer", async (way, versions) => {
    const name = `told-${way}`;
    const id = await aws.makeGroup(name);
    await protect(name);

    await aws.start(name, id, { ScaleInProtectedInstances: way });

    expect(await aws.after(name, "Pending", "InProgress")).toMatchObject({
      Status: "Successful",
      PercentageComplete: 100,
    });
    expect([...(await aws.versions(name))].sort()).toEqual(versions);
  });

  test("leaves an instance in standby alone where it is told to", async () => {
    const id = await aws.makeGroup("standby");
    await aws.autoScaling.send(
      new EnterStandbyCommand({
        AutoScalingGroupName: "standby",
        InstanceIds: [await firstInstance("standby")],
        ShouldDecrementDesiredCapacity: false,
      }),
    );

    await aws.start("standby", id, { StandbyInstances: "Ignore", SkipMatching: true });

    expect((await aws.after("standby", "Pending", "InProgress")).Status).toBe("Successful");
    expect((await aws.versions("standby")).filter((version) => version === "1")).toEqual(["1"]);
  });

  test("bakes at the end, where it is told to", async () => {
    const id = await aws.makeGroup("baked");

    await aws.start("baked", id, { BakeTime: 1_800 });

    expect(await aws.after("baked", "Pending", "InProgress")).toMatchObject({
      Status: "Baking",
      PercentageComplete: 100,
    });
    expect((await aws.after("baked", "Baking")).Status).toBe("Successful");
  });

  async function protect(name: string): Promise<void> {
    await aws.autoScaling.send(
      new SetInstanceProtectionCommand({
        AutoScalingGroupName: name,
        InstanceIds: [await firstInstance(name)],
        ProtectedFromScaleIn: true,
      }),
    );
  }
});
