import type { GroupState } from "../../rotation/group-state";
import { judgeRefresh, type Verdict } from "../../rotation/judge-refresh";
import { FakeClock } from "../support/fake-clock";
import {
  fakeRotation,
  groupOf,
  instanceOf,
  refreshOf,
  rotationSettings,
  template,
  type FakeRotationProps,
} from "../support/fake-rotation";

/** Judges a refresh after which AWS shows the group like this, one answer a look, the last one for ever. */
async function judge(
  status: string,
  groups: (GroupState | Error | undefined)[] = [],
  settings: FakeRotationProps["settings"] = {},
): Promise<Verdict> {
  const { group } = fakeRotation({
    settings,
    api: {
      group: () => {
        const answer = groups.length > 1 ? groups.shift() : groups[0];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  });
  return judgeRefresh({
    api: await group.api(),
    group,
    template,
    refresh: refreshOf({ status, reason: "no capacity", percentage: 100 }),
    clock: new FakeClock(),
    signal: new AbortController().signal,
  });
}

const succeeded = { kind: "succeeded", heldBack: 0 };

describe("judgeRefresh", () => {
  test.each([
    ["RollbackSuccessful", { kind: "rolled-back", reason: "no capacity" }],
    ["Cancelled", { kind: "cancelled", reason: "no capacity" }],
    ["Failed", { kind: "failed", reason: "no capacity" }],
    ["RollbackFailed", { kind: "failed", reason: "no capacity" }],
  ])("tells a refresh that ended %s, and why", async (status, outcome) => {
    expect(await judge(status)).toEqual({ refreshId: "refresh-1", ...outcome });
  });

  test("believes a success that the group and its instances show", async () => {
    expect(await judge("Successful", [groupOf(["3", "3"], "3")])).toEqual(succeeded);
  });

  test("counts the instances that its settings have left behind", async () => {
    const guarded = instanceOf("2", { protectedFromScaleIn: true });
    const rotation = { ...rotationSettings, scaleInProtectedInstances: "Ignore" } as const;
    const state = groupOf([], "3", { instances: [guarded, instanceOf("3")] });

    expect(await judge("Successful", [state], { rotation })).toEqual({
      kind: "succeeded",
      heldBack: 1,
    });
  });

  test.each([
    [groupOf(["3", "2"], "3"), "1 instance is of another version"],
    [groupOf(["2", "2"], "3"), "2 instances are of another version"],
    [groupOf(["3", "3"], "2"), "the group launches from another version"],
  ])("does not believe one that they do not show", async (group, what) => {
    expect(await judge("Successful", [group])).toEqual({
      kind: "failed",
      refreshId: "refresh-1",
      reason: `AWS says that it succeeded, yet ${what}.`,
    });
  });

  test("looks again before it doubts, and does not mind an instance that goes", async () => {
    const going = instanceOf("2", { lifecycleState: "Terminating:Wait" });
    const last = groupOf([], "3", { instances: [instanceOf("3"), going] });

    expect(
      await judge("Successful", [groupOf(["3", "2"], "2"), new Error("Throttling"), last]),
    ).toEqual(succeeded);
  });

  test("calls nothing a failure that it could not read", async () => {
    expect(await judge("Successful", [new Error("ExpiredToken: no")])).toEqual({
      kind: "unfinished",
      refreshId: "refresh-1",
      percentage: 100,
      reason: "AWS says that it succeeded; the group could not be read: ExpiredToken: no",
    });
  });

  test("names a group that is gone", async () => {
    expect(await judge("Successful", [undefined])).toMatchObject({
      reason: "There is no group web any more.",
    });
  });
});
