import type { RotationApi } from "../../rotation/rotation-api";
import { startRefresh } from "../../rotation/start-refresh";
import type { WayBack } from "../../rotation/way-back";
import { fakeRotation, groupOf, refreshOf, template } from "../support/fake-rotation";
import { without } from "../support/inventory-of";

const at = (Version: string) => ({
  LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version },
});
const pinned: WayBack = { open: true, first: { version: "2", configuration: at("2") } };
const [pin, unpin] = ["2", "$Latest"].map((version) => ({ launchFrom: "web", ...at(version) }));

const refused = (): Promise<never> => Promise.reject(new Error("LimitExceeded."));

async function start(
  back: WayBack,
  fakeApi: Partial<RotationApi> = {},
  state = groupOf(["2"], "$Latest"),
): Promise<{ readonly id: string | undefined | Error; readonly calls: readonly unknown[] }> {
  const { calls, group } = fakeRotation({ api: fakeApi });
  const id = await startRefresh({ api: await group.api(), group, state, template, back }).catch(
    (error: unknown) => error as Error,
  );
  return { id, calls };
}

describe("startRefresh", () => {
  test("gives the group the version to go back to, then starts", async () => {
    const { calls, id } = await start(pinned);

    expect(id).toBe("refresh-1");
    expect(calls[0]).toEqual(pin);
    expect(calls.slice(1)).toMatchObject([{ AutoScalingGroupName: "web" }]);
  });

  test("leaves a group as it is that needs no version", async () => {
    expect((await start({ open: true })).calls).toHaveLength(1);
    expect((await start({ open: false, because: "" })).calls).toHaveLength(1);
  });

  test("gives the group back what it had where the start is refused", async () => {
    expect(await start(pinned, { start: refused })).toEqual({
      id: new Error("LimitExceeded."),
      calls: [pin, unpin],
    });
  });

  test("gives it back where somebody else's refresh is under way", async () => {
    const desired = { templateId: "lt-other", version: "3" };

    for (const foreign of [refreshOf({ desired }), without(refreshOf(), "desired")]) {
      expect(
        await start(pinned, {
          start: () => Promise.resolve(undefined),
          lastRefresh: () => Promise.resolve(foreign),
        }),
      ).toEqual({ id: undefined, calls: [pin, unpin] });
    }
  });

  test.each([
    ["AWS meets it when it is asked again", () => Promise.resolve(undefined)],
    ["the call fails", () => Promise.reject(new Error("TimeoutError"))],
  ])(
    "finds its own refresh whose answer was lost, and keeps the way back: %s",
    async (_, answer) => {
      const lastRefresh = () => Promise.resolve(refreshOf({ id: "refresh-9", status: "Pending" }));

      expect(await start(pinned, { start: answer, lastRefresh })).toEqual({
        id: "refresh-9",
        calls: [pin],
      });
    },
  );

  test("does not take a refresh for its own that has ended", async () => {
    const lastRefresh = () => Promise.resolve(refreshOf({ status: "Cancelled" }));

    expect(await start(pinned, { start: refused, lastRefresh })).toEqual({
      id: new Error("LimitExceeded."),
      calls: [pin, unpin],
    });
  });

  test("keeps the way back of a refresh that AWS does not show yet", async () => {
    expect(await start(pinned, { start: () => Promise.resolve(undefined) })).toEqual({
      id: undefined,
      calls: [pin],
    });
  });

  test("says at which version the group stays where nobody can tell, or it is refused", async () => {
    const throttled = (): Promise<never> => Promise.reject(new Error("Throttling"));
    let changes = 0;
    const launchFrom = (): Promise<void> => {
      changes += 1;
      return changes === 1 ? Promise.resolve() : throttled();
    };

    for (const fake of [{ launchFrom }, { lastRefresh: throttled }]) {
      expect((await start(pinned, { start: refused, ...fake })).id).toEqual(
        new Error("LimitExceeded. The group stays at version 2: Throttling"),
      );
    }
  });

  test("says so of a group whose launch configuration it cannot give back", async () => {
    const first = { version: "3", configuration: at("3") };
    const state = without(groupOf(["2"]), "launch");

    const { id } = await start({ open: false, because: "", first }, { start: refused }, state);

    expect(id).toEqual(
      new Error(
        "LimitExceeded. The group stays at version 3: Its launch configuration is not given back.",
      ),
    );
  });
});
