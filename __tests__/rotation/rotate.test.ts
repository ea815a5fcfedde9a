import { rotate, type RotateProps } from "../../rotation/rotate";
import type { RotationRun } from "../../rotation/rotation-run";
import { FakeClock } from "../support/fake-clock";
import { fakeRotation, groupOf, refreshOf, type FakeRotationProps } from "../support/fake-rotation";

async function run(
  groups: readonly FakeRotationProps[],
  changes: Partial<RotateProps> = {},
): Promise<RotationRun> {
  return rotate({
    groups: groups.map((props) => fakeRotation(props).group),
    waveSize: 1,
    groupsAtATime: 10,
    maxFailures: 0,
    dryRun: false,
    version: "0.0.0",
    clock: new FakeClock(),
    signal: new AbortController().signal,
    onStart: () => undefined,
    onProgress: () => undefined,
    onEnd: () => undefined,
    ...changes,
  });
}

const outcomes = ({ groups }: RotationRun): string[] =>
  groups.map(({ account, outcome, wave }) => `${wave} ${account} ${outcome.kind}`);

const rolledBack = {
  refreshes: [refreshOf({ status: "RollbackSuccessful", reason: "unhealthy" })],
};

const succeeds = [refreshOf({ status: "Successful" })];

describe("rotate", () => {
  test("takes account after account, the canary first", async () => {
    const result = await run([{ account: "a" }, { account: "b" }, { account: "c" }], {
      canary: "b",
    });

    expect(outcomes(result)).toEqual(["1 b rotated", "2 a rotated", "3 c rotated"]);
    expect(result.stopped).toBeUndefined();
  });

  test("starts no further group once too many have failed, and says so of each group", async () => {
    const result = await run([{ account: "a", ...rolledBack }, { account: "b" }, { account: "c" }]);

    expect(outcomes(result)).toEqual(["1 a rolled-back", "2 b skipped", "3 c skipped"]);
    expect(result.stopped).toBe("1 group failed; at most 0 may.");
    expect(result.groups[1]?.outcome).toEqual({
      kind: "skipped",
      reason: "1 group failed; at most 0 may.",
    });
  });

  test("goes on while no more have failed than may", async () => {
    const result = await run([{ account: "a", ...rolledBack }, { account: "b" }], {
      maxFailures: 1,
    });

    expect(outcomes(result)).toEqual(["1 a rolled-back", "2 b rotated"]);
  });

  test("rotates so many groups of a wave at the same time, after one alone", async () => {
    const running = new Set<string>();
    const seen: string[][] = [];

    await run(
      ["1", "2", "3", "4"].map((name) => ({ account: "a", name })),
      {
        groupsAtATime: 2,
        onStart: ({ place }) => {
          running.add(place.group);
          seen.push([...running]);
        },
        onEnd: ({ place }) => running.delete(place.group),
      },
    );

    const together = seen.map((names) => names.length);
    expect(together.slice(0, 3)).toEqual([1, 1, 2]);
    expect(Math.max(...together)).toBe(2);
  });

  test("starts no further group of a wave once too many of it have failed, and follows those that run", async () => {
    const result = await run(
      [
        { account: "a" },
        { account: "b", name: "1", ...rolledBack },
        { account: "b", name: "2", refreshes: [refreshOf(), refreshOf(), ...succeeds] },
        { account: "b", name: "3" },
      ],
      { groupsAtATime: 2 },
    );

    expect(outcomes(result)).toEqual([
      "1 a rotated",
      "2 b rolled-back",
      "2 b rotated",
      "2 b skipped",
    ]);
  });

  test("looks at all of them in a dry run, whatever fails", async () => {
    const result = await run([{ account: "a", before: undefined }, { account: "b" }], {
      dryRun: true,
    });

    expect(outcomes(result)).toEqual(["1 a failed", "2 b would-rotate"]);
    expect(result.stopped).toBeUndefined();
  });

  test("does not take a refresh for failed that nobody could follow", async () => {
    const refresh = () => Promise.reject(new Error("ExpiredToken"));

    const result = await run([{ account: "a", api: { refresh } }, { account: "b" }]);

    expect(outcomes(result)).toEqual(["1 a unfinished", "2 b rotated"]);
  });

  test("calls a group skipped that an interruption meets before its refresh", async () => {
    const interrupt = new AbortController();
    const group = (): Promise<never> => {
      interrupt.abort();
      return Promise.reject(new Error("AbortError"));
    };

    const result = await run([{ account: "a", api: { group } }], { signal: interrupt.signal });

    expect(result.groups[0]?.outcome).toEqual({ kind: "skipped", reason: "It was interrupted." });
  });

  test("ends the wave that has begun, whatever becomes of one of its groups", async () => {
    const failing = { api: { group: () => Promise.reject(new Error("AccessDenied: no")) } };
    const slow = { refreshes: [refreshOf(), ...succeeds] };
    const groups = [{ account: "a" }, { account: "b", ...failing }, { account: "c", ...slow }];

    const result = await run(groups, { waveSize: 2 });

    expect(outcomes(result)).toEqual(["1 a rotated", "2 b failed", "2 c rotated"]);
    expect(result.groups[1]?.outcome).toEqual({ kind: "failed", reason: "AccessDenied: no" });
  });

  test("skips what was not begun when it is interrupted", async () => {
    const interrupt = new AbortController();

    const result = await run([{ account: "a", refreshes: [refreshOf()] }, { account: "b" }], {
      signal: interrupt.signal,
      onProgress: () => {
        interrupt.abort();
      },
    });

    expect(outcomes(result)).toEqual(["1 a unfinished", "2 b skipped"]);
    expect(result.stopped).toBe("It was interrupted.");
  });

  test("tells when each group begins and ends", async () => {
    const told: string[] = [];

    await run([{ account: "a", before: groupOf(["3"], "3") }, { account: "b" }], {
      onStart: ({ place }) => told.push(`start ${place.account}`),
      onEnd: ({ place }, { kind }) => told.push(`end ${place.account} ${kind}`),
    });

    expect(told).toEqual(["start a", "end a in-sync", "start b", "end b rotated"]);
  });
});
