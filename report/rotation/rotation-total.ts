import type { RotationOutcome, RotationRun } from "../../rotation/rotation-run";
import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";

const words: Readonly<Record<RotationOutcome["kind"], string>> = {
  rotated: "rotated",
  moved: "moved",
  "would-rotate": "would rotate",
  "would-move": "would move",
  "held-back": "held back",
  "in-sync": "in sync",
  failed: "failed",
  "rolled-back": "rolled back",
  cancelled: "cancelled",
  unfinished: "not finished",
  skipped: "skipped",
};

/** One sentence on the run, and what to do next where it did not come to its end. */
export function rotationTotal({ groups, stopped }: RotationRun): readonly string[] {
  if (groups.length === 0) return ["No selected account has an Auto Scaling group."];
  const counts = new Map<string, number>();
  for (const { outcome } of groups) {
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  }
  const parts = Object.entries(words)
    .filter(([kind]) => counts.has(kind))
    .map(([kind, word]) => `${(counts.get(kind) ?? 0).toLocaleString("en-US")} ${word}`);
  return [
    `${counted(groups.length, "group")}: ${parts.join(", ")}.`,
    ...(stopped === undefined ? [] : [`Stopped: ${visibleText(stopped)}`]),
    ...(counts.has("unfinished")
      ? [
          "What is not finished goes on in AWS. `bastionless rotate` joins it, `bastionless rotate --cancel` ends it.",
        ]
      : []),
  ];
}
