import { followRefresh } from "../../rotation/follow-refresh";
import type { RefreshState } from "../../rotation/group-state";
import { FakeClock } from "../support/fake-clock";
import { fakeRotation, groupOf, refreshOf } from "../support/fake-rotation";

const refused = new Error("Throttling: Rate exceeded");

/** Follows a refresh of which AWS says this, one answer a look, the last one for ever. */
async function follow(
  answers: (RefreshState | undefined | Error)[],
  { suspendedProcesses = [] }: { readonly suspendedProcesses?: readonly string[] } = {},
): Promise<{
  readonly end: Awaited<ReturnType<typeof followRefresh>>;
  readonly said: readonly string[];
  readonly minutes: number;
}> {
  const clock = new FakeClock();
  const said: string[] = [];
  const asked: string[] = [];
  const { group } = fakeRotation({
    before: groupOf(["2"], "2", { suspendedProcesses }),
    api: {
      refresh: (name, id) => {
        asked.push(`${name} ${id}`);
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
  });
  const end = await followRefresh({
    api: await group.api(),
    group: "web",
    refreshId: "refresh-1",
    clock,
    signal: new AbortController().signal,
    onProgress: (message) => said.push(message),
  });
  expect(new Set(asked)).toEqual(new Set(["web refresh-1"]));
  return { end, said, minutes: clock.now() / 60_000 };
}

const successful = refreshOf({ status: "Successful", percentage: 100, instancesToUpdate: 0 });

describe("followRefresh", () => {
  test("looks at the one that it was given until it has ended", async () => {
    const { end, said } = await follow([
      refreshOf({ status: "Pending", percentage: 0, instancesToUpdate: 2 }),
      refreshOf({ reason: "Waiting for instances to warm up" }),
      refreshOf({ status: "Baking", percentage: 100, instancesToUpdate: 0 }),
      successful,
    ]);

    expect(end).toEqual({ kind: "ended", refresh: successful });
    expect(said).toEqual([
      "about to begin, 0 %, 2 instances left",
      "50 %, 1 instance left: Waiting for instances to warm up",
      "waiting at the end, 100 %, 0 instances left",
      "100 %, 0 instances left",
    ]);
  });

  test("says that it goes back while it does, and how much is left of the new version", async () => {
    const { said } = await follow([refreshOf({ status: "RollbackInProgress" }), successful]);

    expect(said[0]).toBe("going back, 50 % left");
  });

  test.each([
    ["InstanceRefresh", "paused (`bastionless rotate --resume` goes on), 50 %, 1 instance left"],
    ["Launch", "held, for Launch is suspended, 50 %, 1 instance left"],
  ])("says that %s stands still", async (process, text) => {
    const { said } = await follow([refreshOf(), successful], { suspendedProcesses: [process] });

    expect(said[0]).toBe(text);
  });

  test("bears with answers that fail, and with a refresh that is not shown yet", async () => {
    const { end, said } = await follow([undefined, refreshOf(), refused, refused, successful]);

    expect(end.kind).toBe("ended");
    expect(said.slice(0, 3)).toEqual([
      "0 % when it was seen last: AWS does not show it.",
      "50 %, 1 instance left",
      "50 % when it was seen last: Throttling: Rate exceeded",
    ]);
  });

  test("leaves it unfinished, with its id, when nobody answers for minutes", async () => {
    const { end, minutes } = await follow([refreshOf(), refused]);

    expect(end).toEqual({
      kind: "unfinished",
      refreshId: "refresh-1",
      percentage: 50,
      reason: "Throttling: Rate exceeded",
    });
    expect(minutes).toBeGreaterThan(5);
    expect(minutes).toBeLessThan(6);
  });
});
