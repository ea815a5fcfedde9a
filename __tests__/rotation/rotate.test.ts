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

const inSync = { before: groupOf(["3"], "3") };

const slow = refreshOf();

const succeeds = [refreshOf({ status: "Successful" })];

describe("rotate", () => {
  test("takes account after account, the canary first", async () => {
    const result = await run([{ account: "a" }, { account: "b" }, { account: "c" }], {
      canary: "b",
    });

    expect(outcomes(result)).toEqual(["1 b rotated", "2 a rotated", "3 c rotated"]);
    expect(result.stopped).toBeUndefined();
  });

  test("takes one group at a time until one has rotated, whichever account that is in", async () => {
    const result = await run(
      [
        { account: "a", name: "1", ...inSync },
        { account: "a", name: "2", before: groupOf([], "2") },
        { account: "b", name: "1" },
        { account: "b", name: "2" },
        { account: "c" },
        { account: "d" },
      ],
      { waveSize: 5 },
    );

    expect(outcomes(result)).toEqual([
      "1 a in-sync",
      "1 a moved",
      "1 b rotated",
      "2 b rotated",
      "3 c rotated",
      "3 d rotated",
    ]);
  });

  test("goes no wider while none has rotated", async () => {
    const told: string[] = [];

    await run([{ account: "a", ...inSync }, { account: "b", ...inSync }, { account: "c" }], {
      waveSize: 5,
      onStart: ({ place }) => told.push(`start ${place.account}`),
      onEnd: ({ place }) => told.push(`end ${place.account}`),
    });

    expect(told).toEqual(["start a", "end a", "start b", "end b", "start c", "end c"]);
  });

  test("shows the same waves in a dry run, which looks at all groups at the same time", async () => {
    const started: string[] = [];
    const ended: string[] = [];

    const result = await run([{ account: "a", ...inSync }, { account: "b" }, { account: "c" }], {
      dryRun: true,
      onStart: ({ place }) => started.push(`${place.account} after ${ended.length}`),
      onEnd: ({ place }) => ended.push(place.account),
    });

    expect(outcomes(result)).toEqual(["1 a in-sync", "1 b would-rotate", "2 c would-rotate"]);
    expect(started).toEqual(["a after 0", "b after 0", "c after 0"]);
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

  test("goes on, one at a time, while no more have failed than may", async () => {
    const result = await run([{ account: "a", ...rolledBack }, { account: "b" }], {
      maxFailures: 1,
    });

    expect(outcomes(result)).toEqual(["1 a rolled-back", "1 b rotated"]);
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

  test("starts no further group once nobody can follow one, and follows those that run", async () => {
    const refresh = () => Promise.reject(new Error("ExpiredToken"));
    const lost = { account: "b", name: "1", api: { refresh } };

    const result = await run(
      [
        { account: "a" },
        lost,
        { account: "b", name: "2", refreshes: [...Array<typeof slow>(30).fill(slow), ...succeeds] },
        { account: "b", name: "3" },
        { account: "c" },
      ],
      { groupsAtATime: 2, maxFailures: 9 },
    );

    expect(outcomes(result)).toEqual([
      "1 a rotated",
      "2 b unfinished",
      "2 b rotated",
      "2 b skipped",
      "3 c skipped",
    ]);
    expect(result.stopped).toBe("Nobody knows what becomes of group 1 in b.");
    expect(outcomes(await run([{ ...lost, account: "a" }, { account: "b" }]))).toEqual([
      "1 a unfinished",
      "2 b skipped",
    ]);
  });

  test.each([
    [
      "skipped",
      new DOMException("This operation was aborted", "AbortError"),
      "It was interrupted.",
    ],
    ["failed", new Error("AccessDenied: no"), "AccessDenied: no"],
  ])(
    "calls a group %s that meets this before its refresh, at an interruption: %s",
    async (kind, error, reason) => {
      const interrupt = new AbortController();
      const group = (): Promise<never> => {
        interrupt.abort();
        return Promise.reject(error);
      };

      const result = await run([{ account: "a", api: { group } }], { signal: interrupt.signal });

      expect(result.groups[0]?.outcome).toEqual({ kind, reason });
    },
  );

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
