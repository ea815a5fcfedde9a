import type { RotationOutcome } from "../../rotation/rotation-run";
import { standingOf } from "../../rotation/standing-of";

const rotated = { kind: "rotated", refreshId: "r-1", instances: 2, duration: 1 } as const;

describe("standingOf", () => {
  test.each<[string, RotationOutcome]>([
    ["good", { kind: "in-sync" }],
    ["good", { ...rotated, heldBack: 0 }],
    ["behind", { ...rotated, heldBack: 1 }],
    ["good", { kind: "moved", heldBack: 0 }],
    ["behind", { kind: "moved", heldBack: 1 }],
    ["behind", { kind: "would-rotate", instances: 1, heldBack: 0 }],
    ["behind", { kind: "would-move", heldBack: 0 }],
    ["behind", { kind: "held-back", instances: 1 }],
    ["unfinished", { kind: "unfinished", refreshId: "r-1", percentage: 50 }],
    ["failed", { kind: "failed", reason: "no" }],
    ["failed", { kind: "rolled-back", reason: "no" }],
    ["failed", { kind: "cancelled", reason: "no" }],
    ["skipped", { kind: "skipped", reason: "no" }],
  ])("is %s for %j", (standing, outcome) => {
    expect(standingOf(outcome)).toBe(standing);
  });
});
