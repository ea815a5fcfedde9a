import type { FleetRun } from "../../fleet/fleet-run";
import { changeCounts } from "../change-counts";
import { classCounts } from "./class-counts";
import { counted } from "./counted";
import { runChanges } from "./run-changes";
import { stackClasses, stackClassTitles } from "./stack-class";

/** A run in two sentences: `3 stacks: 1 failed, 2 in sync`, then what it would do, or did. */
export function runTotal(run: FleetRun): readonly string[] {
  const counts = classCounts(run);
  const classes = stackClasses
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name].toLocaleString("en-US")} ${stackClassTitles[name]}`);
  const tense = run.command === "apply" ? "done" : "planned";
  const changes = changeCounts(runChanges(run), tense);
  return [
    [counted(run.results.length, "stack"), classes.join(", ")].filter(Boolean).join(": "),
    ...(changes === "" ? [] : [`Resources: ${changes}`]),
  ];
}
