import { Brake, type BrakeProps } from "../../rotation/brake";
import type { RotationOutcome } from "../../rotation/rotation-run";

const place = { account: "a", accountId: "222233334444", region: "us-east-1", group: "web" };
const failed: RotationOutcome = { kind: "failed", reason: "no" };
const rolledBack: RotationOutcome = { kind: "rolled-back", reason: "unhealthy" };
const unfinished: RotationOutcome = { kind: "unfinished", refreshId: "r-1", percentage: 50 };

/** Why no further group is started after these. */
function reasonAfter(
  outcomes: readonly RotationOutcome[],
  { aborted = false, ...props }: Partial<BrakeProps> & { readonly aborted?: boolean } = {},
): string | undefined {
  const signal = aborted ? AbortSignal.abort() : new AbortController().signal;
  const brake = new Brake({ dryRun: false, maxFailures: 0, signal, ...props });
  for (const outcome of outcomes) brake.note(place, outcome);
  return brake.reason;
}

describe("the brake of a rotation", () => {
  test("is off while no more have failed than may", () => {
    expect(reasonAfter([])).toBeUndefined();
    expect(reasonAfter([{ kind: "in-sync" }, { kind: "held-back", instances: 1 }])).toBeUndefined();
    expect(reasonAfter([failed, rolledBack], { maxFailures: 2 })).toBeUndefined();
  });

  test("is pulled by one failure more", () => {
    expect(reasonAfter([failed])).toBe("1 group failed; at most 0 may.");
    expect(reasonAfter([failed, rolledBack], { maxFailures: 1 })).toBe(
      "2 groups failed; at most 1 may.",
    );
  });

  test("is pulled by a refresh that nobody follows, however many may fail", () => {
    expect(reasonAfter([unfinished], { maxFailures: 9 })).toBe(
      "Nobody knows what becomes of group web in a.",
    );
  });

  test("is pulled by an interruption, before all else", () => {
    expect(reasonAfter([unfinished], { aborted: true })).toBe("It was interrupted.");
  });

  test("stays off in a dry run, which starts nothing", () => {
    expect(reasonAfter([failed, unfinished], { dryRun: true })).toBeUndefined();
  });
});
