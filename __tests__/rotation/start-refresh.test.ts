import type { RotationApi } from "../../rotation/rotation-api";
import { startRefresh } from "../../rotation/start-refresh";
import type { WayBack } from "../../rotation/way-back";
import { fakeRotation, groupOf, template } from "../support/fake-rotation";

const at = (Version: string) => ({
  LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version },
});
const pinned: WayBack = { open: true, pin: { version: "2", configuration: at("2") } };
const [pin, unpin] = ["2", "$Latest"].map((version) => ({ launchFrom: "web", ...at(version) }));

async function start(
  back: WayBack,
  fakeApi: Partial<RotationApi> = {},
): Promise<{ readonly id: string | undefined | Error; readonly calls: readonly unknown[] }> {
  const { calls, group } = fakeRotation({ api: fakeApi });
  const state = groupOf(["2"], "$Latest");
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

  test.each([
    ["is refused", () => Promise.reject(new Error("LimitExceeded")), new Error("LimitExceeded")],
    ["meets another one", () => Promise.resolve(undefined), undefined],
  ])("gives the group back what it had where the start %s", async (_, answer, id) => {
    expect(await start(pinned, { start: answer })).toEqual({ id, calls: [pin, unpin] });
  });

  test("says at which version the group stays where even that is refused", async () => {
    let changes = 0;
    const { id } = await start(pinned, {
      start: () => Promise.reject(new Error("LimitExceeded.")),
      launchFrom: () => {
        changes += 1;
        return changes === 1 ? Promise.resolve() : Promise.reject(new Error("Throttling"));
      },
    });

    expect(id).toEqual(new Error("LimitExceeded. The group stays at version 2: Throttling"));
  });
});
