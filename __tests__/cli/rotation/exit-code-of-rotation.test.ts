import { exitCodeOfRotation } from "../../../cli/rotation/exit-code-of-rotation";
import type { RotationRun, Standing } from "../../../rotation/rotation-run";

function code(standings: readonly Standing[], { aborted = false, dryRun = false } = {}): number {
  const place = { account: "a", accountId: "222233334444", region: "us-east-1", group: "web" };
  const run: RotationRun = {
    started: "2026-01-01T00:00:00.000Z",
    duration: 1,
    version: "0.0.0",
    dryRun,
    groups: standings.map((standing) => ({
      ...place,
      wave: 1,
      reasons: [],
      outcome: { kind: "in-sync" },
      standing,
    })),
  };
  return exitCodeOfRotation(run, { aborted });
}

describe("the exit code of a rotation", () => {
  test("is 0 where every group is where it should be, and where there is none", () => {
    expect(code(["good", "good"])).toBe(0);
    expect(code([])).toBe(0);
  });

  test("is 2 where one is, or would stay, behind", () => {
    expect(code(["good", "behind"])).toBe(2);
  });

  test.each(["failed", "unfinished", "skipped"] as const)(
    "is 1 for %s, whatever else there is",
    (standing) => {
      expect(code(["good", standing, "behind"])).toBe(1);
    },
  );

  test("is 2 for a dry run that finds a refresh under way", () => {
    expect(code(["unfinished"], { dryRun: true })).toBe(2);
  });

  test("is that of a Ctrl-C after one", () => {
    expect(code(["failed"], { aborted: true })).toBe(130);
  });
});
