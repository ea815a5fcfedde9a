import type { GroupState } from "../../rotation/group-state";
import { judgeRefresh } from "../../rotation/judge-refresh";
import type { RotationOutcome } from "../../rotation/rotation-run";
import { FakeClock } from "../support/fake-clock";
import { fakeRotation, groupOf, instanceOf, refreshOf, template } from "../support/fake-rotation";

/** Judges a refresh after which AWS shows the group like this, one answer a look, the last one for ever. */
async function judge(
  status: string,
  groups: (GroupState | Error | undefined)[] = [],
): Promise<RotationOutcome | undefined> {
  const { group } = fakeRotation({
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
    expect(await judge("Successful", [groupOf(["3", "3"], "3")])).toBeUndefined();
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
    ).toBeUndefined();
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
