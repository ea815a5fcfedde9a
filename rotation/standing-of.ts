import type { RotationOutcome, Standing } from "./rotation-run";

const standings: Readonly<Record<RotationOutcome["kind"], Standing>> = {
  "in-sync": "good",
  rotated: "good",
  moved: "good",
  "would-rotate": "behind",
  "would-move": "behind",
  "held-back": "behind",
  unfinished: "unfinished",
  failed: "failed",
  "rolled-back": "failed",
  cancelled: "failed",
  skipped: "skipped",
};

/** Where an outcome leaves a group; one that has rotated but for instances that stay behind is behind. */
export function standingOf(outcome: RotationOutcome): Standing {
  const held = "heldBack" in outcome && outcome.heldBack > 0;
  return held ? "behind" : standings[outcome.kind];
}
