import { exitCodeOfRotation } from "../../../cli/rotation/exit-code-of-rotation";
import type { RotationOutcome, RotationRun } from "../../../rotation/rotation-run";

const outcome = {
  "in-sync": { kind: "in-sync" },
  rotated: { kind: "rotated", refreshId: "r-1", instances: 2, duration: 1 },
  moved: { kind: "moved" },
  "would-rotate": { kind: "would-rotate", instances: 2 },
  "would-move": { kind: "would-move" },
  "held-back": { kind: "held-back", instances: 1 },
  failed: { kind: "failed", reason: "no" },
  "rolled-back": { kind: "rolled-back", reason: "no" },
  cancelled: { kind: "cancelled", reason: "no" },
  unfinished: { kind: "unfinished", refreshId: "r-1", percentage: 50 },
  skipped: { kind: "skipped", reason: "no" },
} as const satisfies Record<RotationOutcome["kind"], RotationOutcome>;

function code(
  kinds: readonly RotationOutcome["kind"][],
  { aborted = false, dryRun = false } = {},
): number {
  const place = { account: "a", accountId: "222233334444", region: "us-east-1", group: "web" };
  const run: RotationRun = {
    started: "2026-01-01T00:00:00.000Z",
    duration: 1,
    version: "0.0.0",
    dryRun,
    groups: kinds.map((kind) => ({ ...place, wave: 1, reasons: [], outcome: outcome[kind] })),
  };
  return exitCodeOfRotation(run, { aborted });
}

describe("the exit code of a rotation", () => {
  test("is 0 where every group is where it should be", () => {
    expect(code(["in-sync", "rotated", "moved"])).toBe(0);
  });

  test.each(["would-rotate", "would-move", "held-back"] as const)("is 2 for %s", (kind) => {
    expect(code(["in-sync", kind])).toBe(2);
  });

  test.each(["failed", "rolled-back", "cancelled", "unfinished", "skipped"] as const)(
    "is 1 for %s, whatever else there is",
    (kind) => {
      expect(code(["rotated", kind, "would-rotate"])).toBe(1);
    },
  );

  test("is 2 for a dry run that finds a refresh under way", () => {
    expect(code(["unfinished"], { dryRun: true })).toBe(2);
  });

  test("is that of a Ctrl-C after one", () => {
    expect(code(["failed"], { aborted: true })).toBe(130);
  });
});
