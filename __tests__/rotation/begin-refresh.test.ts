import type { GroupState } from "../../rotation/group-state";
import type { GroupRotation } from "../../rotation/group-turn";
import { groupOf, instanceOf, refreshOf, rotationSettings } from "../support/fake-rotation";
import { behind, preferences, started, rotateFakeGroup } from "../support/rotate-fake-group";

describe("beginRefresh", () => {
  test("starts a refresh to the latest version", async () => {
    const { calls, result } = await rotateFakeGroup({});

    expect(calls).toEqual([started]);
    expect(result).toMatchObject({ reasons: behind, outcome: { kind: "rotated", instances: 2 } });
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
      result: { reasons, outcome: { kind: "moved", heldBack: 0 } },
      calls: [
        { launchFrom: "web", LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
      ],
    });
    expect(await rotateFakeGroup({ before }, { dryRun: true })).toMatchObject({
      result: { reasons, outcome: { kind: "would-move", heldBack: 0 } },
      calls: [],
    });
  });

  test("only looks in a dry run", async () => {
    const { result, calls } = await rotateFakeGroup({}, { dryRun: true });

    expect(result).toEqual({
      reasons: behind,
      outcome: { kind: "would-rotate", instances: 2, heldBack: 0 },
    });
    expect(calls).toEqual([]);
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

  test("gives a group the version first whose image is a parameter, and says so", async () => {
    const { calls, result } = await rotateFakeGroup({
      api: {
        image: ({ version }) =>
          Promise.resolve(version === "3" ? "resolve:ssm:/golden" : "ami-0123456789abcdef0"),
      },
      refreshes: [refreshOf({ status: "Failed", reason: "unhealthy." })],
    });

    expect(calls).toEqual([
      { launchFrom: "web", ...started.DesiredConfiguration },
      {
        AutoScalingGroupName: "web",
        Strategy: "Rolling",
        Preferences: { ...preferences, AutoRollback: false },
      },
    ]);
    expect(result).toEqual({
      reasons: [
        ...behind,
        "No way back: the image of version 3 of lt-0a1b2c3d is a parameter.",
        "The group is given version 3 before its refresh.",
      ],
      outcome: {
        kind: "failed",
        refreshId: "refresh-1",
        reason: "unhealthy. The group launches from version 3 now.",
      },
    });
  });

  test("counts what its settings have a refresh leave behind", async () => {
    const rotation = { ...rotationSettings, scaleInProtectedInstances: "Ignore" } as const;
    const settings = { rotation, suspendedProcesses: [] };
    const guarded = instanceOf("2", { protectedFromScaleIn: true });
    const at = (version: string) => groupOf([], version, { instances: [guarded, instanceOf("3")] });
    const reasons = [
      "1 of 2 instances from version 2 of web; the latest is version 3.",
      "1 of them is protected from scale-in: a refresh leaves it alone (Ignore).",
    ];
    const outcome = async (before: GroupState, dryRun = false): Promise<GroupRotation> =>
      (await rotateFakeGroup({ settings, before, after: at("3") }, { dryRun })).result;

    expect(await outcome(at("3"))).toEqual({
      reasons,
      outcome: { kind: "held-back", instances: 1 },
    });
    expect(await outcome(at("2"))).toEqual({ reasons, outcome: { kind: "moved", heldBack: 1 } });
    expect(await outcome(at("2"), true)).toEqual({
      reasons,
      outcome: { kind: "would-move", heldBack: 1 },
    });
    const both = groupOf([], "2", { instances: [guarded, instanceOf("2")] });
    expect((await outcome(both)).outcome).toMatchObject({
      kind: "rotated",
      instances: 1,
      heldBack: 1,
    });
    expect((await outcome(both, true)).outcome).toEqual({
      kind: "would-rotate",
      instances: 1,
      heldBack: 1,
    });
  });
});
