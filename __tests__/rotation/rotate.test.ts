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

describe("rotate", () => {
  test("takes account after account, the canary first", async () => {
    const result = await run([{ account: "a" }, { account: "b" }, { account: "c" }], {
      canary: "b",
    });

    expect(outcomes(result)).toEqual(["1 b rotated", "2 a rotated", "3 c rotated"]);
    expect(result.stopped).toBeUndefined();
  });

  test("starts no further wave once too many have failed, and says so of each group", async () => {
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

  test("ends the wave that has begun, whatever becomes of one of its groups", async () => {
    const failing = { api: { group: () => Promise.reject(new Error("AccessDenied: no")) } };
    const groups = [{ account: "a" }, { account: "b", ...failing }, { account: "c" }];

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
