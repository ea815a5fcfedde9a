import { rotateGroup } from "../../rotation/rotate-group";
import { FakeClock } from "../support/fake-clock";
import {
  fakeRotation,
  groupOf,
  instanceOf,
  refreshOf,
  rotationSettings,
} from "../support/fake-rotation";
import { rotateFakeGroup } from "../support/rotate-fake-group";

const behind = ["2 of 2 instances from version 2 of web; the latest is version 3."];
const preferences = {
  MinHealthyPercentage: 100,
  MaxHealthyPercentage: 110,
  SkipMatching: true,
  AutoRollback: true,
  ScaleInProtectedInstances: "Wait",
  StandbyInstances: "Wait",
};
const started = {
  AutoScalingGroupName: "web",
  Strategy: "Rolling",
  DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
  Preferences: preferences,
};

describe("rotateGroup", () => {
  test("starts a refresh to the latest version, follows it, and looks at every instance", async () => {
    const { result, calls, said } = await rotateFakeGroup({
      refreshes: [
        refreshOf({ status: "Pending", percentage: 0, instancesToUpdate: 2 }),
        refreshOf({ reason: "Waiting for instances to warm up" }),
        refreshOf({ status: "Successful", percentage: 100, instancesToUpdate: 0 }),
      ],
    });

    expect(calls).toEqual([started]);
    expect(said).toEqual([
      "about to begin, 0 %, 2 instances left",
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

  test("leaves a group alone that matches with all its instances", async () => {
    const { result, calls } = await rotateFakeGroup({ before: groupOf(["3", "3"], "3") });

    expect(result).toEqual({ reasons: [], outcome: { kind: "in-sync" } });
    expect(calls).toEqual([]);
  });

  test("has a group launch from the latest version where no instance is behind, such as at size 0", async () => {
    const reasons = ["It launches from version 1 of web; the latest is version 3."];
    const before = groupOf([], "1");

    expect(await rotateFakeGroup({ before })).toMatchObject({
      result: { reasons, outcome: { kind: "moved" } },
      calls: [
        { launchFrom: "web", LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
      ],
    });
    expect(await rotateFakeGroup({ before }, { dryRun: true })).toMatchObject({
      result: { reasons, outcome: { kind: "would-move" } },
      calls: [],
    });
  });

  test("only looks in a dry run", async () => {
    const { result, calls } = await rotateFakeGroup({}, { dryRun: true });

    expect(result).toEqual({ reasons: behind, outcome: { kind: "would-rotate", instances: 2 } });
    expect(calls).toEqual([]);
  });

  test("joins a refresh that is under way, and starts none", async () => {
    const { result, calls } = await rotateFakeGroup({ recorded: refreshOf() });

    expect(calls).toEqual([]);
    expect(result).toMatchObject({
      reasons: [...behind, "Refresh refresh-1 is under way: InProgress."],
      outcome: { kind: "rotated" },
    });
  });

  test("tells a dry run what is under way, and how it stands", async () => {
    const paused = groupOf(["2", "3"], "2", { suspendedProcesses: ["InstanceRefresh"] });
    const { result } = await rotateFakeGroup(
      { before: paused, recorded: refreshOf({ status: "RollbackInProgress" }) },
      { dryRun: true },
    );

    expect(result).toEqual({
      reasons: [
        "1 of 2 instances from version 2 of web; the latest is version 3.",
        "Refresh refresh-1 is under way: RollbackInProgress, paused.",
      ],
      outcome: { kind: "unfinished", refreshId: "refresh-1", percentage: 50 },
    });
  });

  test("does not join a refresh to another version", async () => {
    const desired = { templateId: "lt-0a1b2c3d", version: "1" };

    expect((await rotateFakeGroup({ recorded: refreshOf({ desired }) })).result.outcome).toEqual({
      kind: "failed",
      refreshId: "refresh-1",
      reason:
        "Another refresh is under way, refresh-1 to version 1 of lt-0a1b2c3d. Wait for its end, or cancel it.",
    });
  });

  test("waits for the end of one that is being cancelled, and starts anew", async () => {
    let recorded = refreshOf({ id: "refresh-0", status: "Cancelling" });
    const { result, calls } = await rotateFakeGroup({
      after: groupOf(["2", "3"]),
      refreshes: [
        refreshOf({ id: "refresh-0", status: "Cancelled" }),
        refreshOf({ status: "Failed" }),
      ],
      api: {
        lastRefresh: () => {
          const shown = recorded;
          recorded = refreshOf({ id: "refresh-0", status: "Cancelled" });
          return Promise.resolve(shown);
        },
      },
    });

    expect(calls).toEqual([started]);
    expect(result.outcome).toMatchObject({ kind: "failed", refreshId: "refresh-1" });
  });

  test("joins the refresh of somebody who was quicker, once AWS shows it", async () => {
    const shown = [undefined, undefined, refreshOf({ id: "refresh-7" })];
    const { result } = await rotateFakeGroup({
      api: {
        start: () => Promise.resolve(undefined),
        lastRefresh: () => Promise.resolve(shown.shift()),
      },
    });

    expect(result.outcome).toMatchObject({ kind: "rotated", refreshId: "refresh-7" });
  });

  test("gives up on one that AWS never shows", async () => {
    const { result } = await rotateFakeGroup({ api: { start: () => Promise.resolve(undefined) } });

    expect(result.outcome).toEqual({
      kind: "failed",
      reason: "AWS says that another refresh is under way, and shows none.",
    });
  });

  test("starts a new refresh after one that has ended", async () => {
    const { calls } = await rotateFakeGroup({
      recorded: refreshOf({ id: "refresh-0", status: "Cancelled" }),
    });

    expect(calls).toEqual([started]);
  });

  test.each([
    [["Launch"], "Launch is"],
    [["AZRebalance", "Terminate", "InstanceRefresh"], "InstanceRefresh and Terminate are"],
  ])("starts none where %j are suspended", async (suspendedProcesses, which) => {
    for (const dryRun of [false, true]) {
      const before = groupOf(["2", "2"], "2", { suspendedProcesses });

      expect(await rotateFakeGroup({ before }, { dryRun })).toMatchObject({
        result: {
          reasons: behind,
          outcome: {
            kind: "failed",
            reason: `Of the group's processes, ${which} suspended: a refresh replaces nothing.`,
          },
        },
        calls: [],
      });
    }
  });

  test("leaves a refresh running when it is interrupted", async () => {
    const { result } = await rotateFakeGroup(
      { refreshes: [refreshOf()] },
      { interruptedBy: "50 %, 1 instance left" },
    );

    expect(result.outcome).toEqual({ kind: "unfinished", refreshId: "refresh-1", percentage: 50 });
  });

  test.each([[["2", "2"]], [[]]])(
    "changes nothing once it is interrupted, at instances %j",
    async (versions) => {
      const interrupt = new AbortController();
      const { calls, group } = fakeRotation({
        before: groupOf(versions, "$Default"),
        api: {
          lastRefresh: () => {
            interrupt.abort();
            return Promise.resolve(undefined);
          },
        },
      });
      const options = { dryRun: false, clock: new FakeClock(), onProgress: () => undefined };

      await expect(rotateGroup(group, { ...options, signal: interrupt.signal })).rejects.toThrow();
      expect(calls).toEqual([]);
    },
  );

  test("gives a group that follows $Latest the version to go back to, and says so", async () => {
    const { calls, result } = await rotateFakeGroup({
      before: groupOf(["1", "2", "2"], "$Latest"),
      refreshes: [refreshOf({ status: "RollbackSuccessful", reason: "unhealthy." })],
    });

    expect(calls).toEqual([
      { launchFrom: "web", LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "2" } },
      started,
    ]);
    expect(result).toEqual({
      reasons: [
        "1 of 3 instances from version 1 of web; the latest is version 3.",
        "2 of 3 instances from version 2 of web; the latest is version 3.",
        "The group follows $Latest: it is given version 2 to go back to.",
      ],
      outcome: {
        kind: "rolled-back",
        refreshId: "refresh-1",
        reason: "unhealthy. The group launches from version 2 now.",
      },
    });
  });

  test("asks for no way back where there is none, and says why", async () => {
    const noWayBack = { ...started, Preferences: { ...preferences, AutoRollback: false } };

    const { calls, result } = await rotateFakeGroup({ before: groupOf(["2", "2"], "3") });

    expect(calls).toEqual([noWayBack]);
    expect(result.reasons).toEqual([...behind, "No way back: the group has that version already."]);
  });

  test("does not replace what its settings have a refresh ignore", async () => {
    const rotation = { ...rotationSettings, scaleInProtectedInstances: "Ignore" } as const;
    const settings = { rotation, suspendedProcesses: [] };
    const guarded = instanceOf("2", { protectedFromScaleIn: true });
    const kept = groupOf([], "3", { instances: [guarded, instanceOf("3")] });
    const notes = [
      "1 of 2 instances from version 2 of web; the latest is version 3.",
      "1 of them is protected from scale-in: a refresh leaves it alone (Ignore).",
    ];

    const held = await rotateFakeGroup({ settings, before: kept });
    expect(held.result).toEqual({ reasons: notes, outcome: { kind: "held-back", instances: 1 } });
    expect(held.calls).toEqual([]);

    const before = groupOf([], "2", { instances: [guarded, instanceOf("2")] });
    const { outcome } = (await rotateFakeGroup({ settings, before, after: kept })).result;
    expect(outcome).toMatchObject({ kind: "rotated", instances: 1 });
  });

  test("names what was never applied", async () => {
    expect((await rotateFakeGroup({ before: undefined })).result.outcome).toEqual({
      kind: "failed",
      reason: "There is no group web. Apply the account first.",
    });
    expect(
      (await rotateFakeGroup({ api: { template: () => Promise.resolve(undefined) } })).result
        .outcome,
    ).toEqual({
      kind: "failed",
      reason: "There is no launch template web. Apply the account first.",
    });
  });
});
