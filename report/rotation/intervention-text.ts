import type { Intervention, InterventionOutcome } from "../../rotation/intervene";
import { visibleText } from "../values/visible-text";

const done: Readonly<Record<Intervention, string>> = {
  pause: "is paused; `bastionless rotate --resume` goes on",
  resume: "goes on",
  cancel: "is cancelled",
  rollBack: "goes back",
};

/** What became of the refresh of one group, in a few words. */
export function interventionText(how: Intervention, outcome: InterventionOutcome): string {
  if (outcome.kind === "left-alone") return `left alone: ${visibleText(outcome.reason)}`;
  if (outcome.kind === "failed") return `failed: ${visibleText(outcome.reason)}`;
  const paused = outcome.paused && how !== "pause";
  return [
    outcome.refreshId === undefined
      ? "refreshes may go on; none is under way"
      : `${visibleText(outcome.refreshId)} ${done[how]}`,
    ...(paused ? ["the group is still paused: `bastionless rotate --resume`"] : []),
  ].join("; ");
}
