import { rotateGroup, type GroupRotation } from "../../rotation/rotate-group";
import { FakeClock } from "../support/fake-clock";
import { fakeRotation, groupOf, refreshOf, type FakeRotationProps } from "../support/fake-rotation";

const behind = ["2 of 2 instances from version 2 of web; the latest is version 3."];
const preferences = {
  MinHealthyPercentage: 100,
  MaxHealthyPercentage: 110,
  SkipMatching: true,
  AutoRollback: true,
};
const started = {
  AutoScalingGroupName: "web",
  Strategy: "Rolling",
  DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
  Preferences: preferences,
};

interface Run {
  readonly result: GroupRotation;
  readonly calls: readonly unknown[];
  readonly said: readonly string[];
}

async function run(
  props: FakeRotationProps,
  options: { readonly dryRun?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Run> {
  const { calls, group } = fakeRotation(props);
  const said: string[] = [];
  const result = await rotateGroup(group, {
    dryRun: options.dryRun ?? false,
    clock: new FakeClock(),
    signal: options.signal ?? new AbortController().signal,
    onProgress: (message) => said.push(message),
  });
  return { result, calls, said };
}

describe("rotateGroup", () => {
  test("starts a refresh to the latest version, follows it, and looks at every instance", async () => {
    const { result, calls, said } = await run({
      refreshes: [
        refreshOf({ status: "Pending", percentage: 0, instancesToUpdate: 2 }),
        refreshOf({ reason: "Waiting for instances to warm up" }),
        refreshOf({ status: "Successful", percentage: 100, instancesToUpdate: 0 }),
      ],
    });

    expect(calls).toEqual([started]);
    expect(said).toEqual([
      "0 %, 2 instances left",
      "50 %, 1 instance left: Waiting for instances to warm up",
      "100 %, 0 instances left",
    ]);
    expect(result).toEqual({
      reasons: behind,
      outcome: {
        kind: "rotated",
        refreshId: "refresh-1",
        instances: 2,
        duration: expect.any(Number) as number,
      },
    });
  });

  test("leaves a group alone whose instances all match", async () => {
    const { result, calls } = await run({ before: groupOf(["3", "3"], "3") });

    expect(result).toEqual({ reasons: [], outcome: { kind: "in-sync" } });
    expect(calls).toEqual([]);
  });

  test("only looks in a dry run", async () => {
    const { result, calls } = await run({}, { dryRun: true });

    expect(result).toEqual({ reasons: behind, outcome: { kind: "would-rotate", instances: 2 } });
    expect(calls).toEqual([]);
  });

  test("joins a refresh that is under way, and starts none", async () => {
    const { result, calls } = await run({ recorded: refreshOf() });

    expect(calls).toEqual([]);
    expect(result.outcome.kind).toBe("rotated");
  });

  test("does not join a refresh to another version", async () => {
    const desired = { templateId: "lt-0a1b2c3d", version: "1" };

    expect((await run({ recorded: refreshOf({ desired }) })).result.outcome).toEqual({
      kind: "failed",
      refreshId: "refresh-1",
      reason:
        "Another refresh is under way, refresh-1 to version 1. Wait for its end, or cancel it.",
    });
  });

  test("starts a new refresh after one that has ended", async () => {
    const { calls } = await run({
      recorded: refreshOf({ id: "refresh-0", status: "Cancelled" }),
      refreshes: [refreshOf({ status: "Successful" })],
    });

    expect(calls).toEqual([started]);
  });

  test.each([
    ["RollbackSuccessful", { kind: "rolled-back", reason: "no capacity" }],
    ["Cancelled", { kind: "cancelled", reason: "no capacity" }],
    ["Failed", { kind: "failed", reason: "no capacity" }],
    ["RollbackFailed", { kind: "failed", reason: "no capacity" }],
  ])("tells a refresh that ended %s, and why", async (status, outcome) => {
    const { result } = await run({ refreshes: [refreshOf({ status, reason: "no capacity" })] });

    expect(result.outcome).toEqual({ refreshId: "refresh-1", ...outcome });
  });

  test("says that it goes back while it does", async () => {
    const { said } = await run({
      refreshes: [
        refreshOf({ status: "RollbackInProgress" }),
        refreshOf({ status: "RollbackSuccessful" }),
      ],
    });

    expect(said[0]).toBe("going back, 50 %, 1 instance left");
  });

  test("does not believe a success that the instances do not show", async () => {
    const { result } = await run({ after: groupOf(["3", "2"], "3") });

    expect(result.outcome).toEqual({
      kind: "failed",
      refreshId: "refresh-1",
      reason: "AWS says that it succeeded, yet 1 instance is of another version.",
    });
  });

  test("leaves a refresh running when it is interrupted", async () => {
    const interrupt = new AbortController();
    const { group } = fakeRotation({ refreshes: [refreshOf()] });

    const result = await rotateGroup(group, {
      dryRun: false,
      clock: new FakeClock(),
      signal: interrupt.signal,
      onProgress: () => {
        interrupt.abort();
      },
    });

    expect(result.outcome).toEqual({ kind: "unfinished", refreshId: "refresh-1", percentage: 50 });
  });

  test("writes the version of the instances into a group that follows $Latest, to go back to", async () => {
    const { calls } = await run({ before: groupOf(["1", "2", "2"], "$Latest") });

    expect(calls).toEqual([{ pin: "web", templateId: "lt-0a1b2c3d", version: "2" }, started]);
  });

  test("asks for no way back where there is none", async () => {
    const noWayBack = { ...started, Preferences: { ...preferences, AutoRollback: false } };
    const configuration = {
      name: "web",
      desiredCapacity: 1,
      instances: [{ instanceId: "i-1" }],
    };

    expect((await run({ before: groupOf(["2"], "3") })).calls).toEqual([noWayBack]);
    expect((await run({ before: configuration })).calls).toEqual([noWayBack]);
  });

  test("keeps the instance types of a mixed group, and follows every setting of its rotation", async () => {
    const { calls } = await run({
      settings: {
        mixedInstances: {
          instanceTypes: [{ type: "t3.small" }, { type: "t3.large", weight: 2 }],
          onDemandBaseCapacity: 1,
          onDemandPercentageAboveBaseCapacity: 20,
          spotAllocationStrategy: "price-capacity-optimized",
        },
        rotation: {
          startedBy: "rotate",
          minHealthyPercentage: 50,
          maxHealthyPercentage: 120,
          instanceWarmup: 60,
          checkpointPercentages: [20, 100],
          checkpointDelay: 600,
          skipMatching: false,
          autoRollback: false,
          alarms: ["errors"],
        },
      },
    });

    expect(calls).toEqual([
      {
        AutoScalingGroupName: "web",
        Strategy: "Rolling",
        DesiredConfiguration: {
          MixedInstancesPolicy: {
            LaunchTemplate: {
              LaunchTemplateSpecification: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" },
              Overrides: [
                { InstanceType: "t3.small" },
                { InstanceType: "t3.large", WeightedCapacity: "2" },
              ],
            },
            InstancesDistribution: {
              OnDemandBaseCapacity: 1,
              OnDemandPercentageAboveBaseCapacity: 20,
              SpotAllocationStrategy: "price-capacity-optimized",
            },
          },
        },
        Preferences: {
          MinHealthyPercentage: 50,
          MaxHealthyPercentage: 120,
          SkipMatching: false,
          AutoRollback: false,
          InstanceWarmup: 60,
          CheckpointPercentages: [20, 100],
          CheckpointDelay: 600,
          AlarmSpecification: { Alarms: ["errors"] },
        },
      },
    ]);
  });

  test("names what was never applied", async () => {
    expect((await run({ before: undefined })).result.outcome).toEqual({
      kind: "failed",
      reason: "There is no group web. Apply the account first.",
    });
    expect(
      (await run({ api: { template: () => Promise.resolve(undefined) } })).result.outcome,
    ).toEqual({
      kind: "failed",
      reason: "There is no launch template web. Apply the account first.",
    });
  });
});
