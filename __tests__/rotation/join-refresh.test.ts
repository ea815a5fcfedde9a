import {
  groupOf,
  instanceOf,
  refreshOf,
  rotationSettings,
  template,
} from "../support/fake-rotation";
import { without } from "../support/inventory-of";
import { behind, started, rotateFakeGroup } from "../support/rotate-fake-group";

const toItsOwn = without(refreshOf(), "desired");

describe("joinRefresh", () => {
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

  test.each([
    ["$Latest", refreshOf({ desired: { templateId: template.id, version: "$Latest" } })],
    ["what the group launches from", toItsOwn],
  ])("joins one that leads to the latest version by %s", async (_, recorded) => {
    const { result, calls } = await rotateFakeGroup({
      before: groupOf(["2", "2"], "3"),
      recorded,
    });

    expect(calls).toEqual([]);
    expect(result.outcome).toMatchObject({ kind: "rotated", instances: 2 });
  });

  test("does not count for replaced what its settings have it ignore", async () => {
    const rotation = { ...rotationSettings, scaleInProtectedInstances: "Ignore" } as const;
    const guarded = instanceOf("2", { protectedFromScaleIn: true });

    const { result } = await rotateFakeGroup({
      settings: { rotation },
      before: groupOf([], "2", { instances: [guarded, instanceOf("2")] }),
      after: groupOf([], "3", { instances: [guarded, instanceOf("3")] }),
      recorded: refreshOf(),
    });

    expect(result.outcome).toMatchObject({ kind: "rotated", instances: 1, heldBack: 1 });
  });

  test.each([
    [
      " to version 1 of lt-0a1b2c3d",
      refreshOf({ id: "refresh-0", desired: { templateId: template.id, version: "1" } }),
    ],
    [" to what the group launches from", { ...toItsOwn, id: "refresh-0" }],
  ])("waits for the end of one%s, and starts its own", async (where, recorded) => {
    const ended = refreshOf({ id: "refresh-0", status: "Successful" });
    const shown = [recorded, ended];
    const { result, calls } = await rotateFakeGroup({
      after: groupOf(["2", "2"], "2"),
      refreshes: [ended, refreshOf({ status: "Cancelled", reason: "by a caller" })],
      api: { lastRefresh: () => Promise.resolve(shown.shift()) },
    });

    expect(calls).toEqual([started]);
    expect(result.outcome).toEqual({
      kind: "cancelled",
      refreshId: "refresh-1",
      reason: "by a caller",
    });
    const dry = await rotateFakeGroup({ recorded }, { dryRun: true });
    expect(dry.result).toEqual({
      reasons: [...behind, `Refresh refresh-0 is under way${where}: InProgress.`],
      outcome: { kind: "unfinished", refreshId: "refresh-0", percentage: 50 },
    });
  });

  test("leaves the one that it waits for running when it is interrupted", async () => {
    const { result, calls } = await rotateFakeGroup(
      { recorded: toItsOwn, refreshes: [toItsOwn] },
      { interruptedBy: "50 %, 1 instance left" },
    );

    expect(calls).toEqual([]);
    expect(result.outcome).toEqual({ kind: "unfinished", refreshId: "refresh-1", percentage: 50 });
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
});
