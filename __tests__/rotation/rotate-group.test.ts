import { rotateGroup } from "../../rotation/rotate-group";
import { FakeClock } from "../support/fake-clock";
import { fakeRotation, groupOf, refreshOf } from "../support/fake-rotation";
import { rotateFakeGroup } from "../support/rotate-fake-group";

describe("rotateGroup", () => {
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
      reason: "Another refresh of the group was in the way, 4 times in a row.",
    });
  });

  test("starts a new refresh after one that has ended", async () => {
    const { calls } = await rotateFakeGroup({
      recorded: refreshOf({ id: "refresh-0", status: "Cancelled" }),
    });

    expect(calls).toMatchObject([{ AutoScalingGroupName: "web" }]);
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
