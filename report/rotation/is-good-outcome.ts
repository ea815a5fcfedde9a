import type { RotationOutcome } from "../../rotation/rotation-run";

const good = new Set<RotationOutcome["kind"]>([
  "in-sync",
  "would-rotate",
  "would-move",
  "rotated",
  "moved",
  "held-back",
]);

/** Whether a group is where it should be, or would get there. */
export function isGoodOutcome({ kind }: RotationOutcome): boolean {
  return good.has(kind);
}
