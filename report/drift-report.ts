import { createColors } from "picocolors";

import type { FleetRun } from "../fleet/fleet-run";
import type { StackResult } from "../fleet/stack-result";
import { findAll } from "./findings/find-all";
import type { TerminalReportOptions } from "./plan-report";
import { type Remedy, remedies } from "./remedies";
import { counted } from "./run/counted";
import { runFacts } from "./run/run-facts";
import { runTotal } from "./run/run-total";
import { stackClass, type StackClass, stackClasses, stackClassTitles } from "./run/stack-class";
import { stackLabel } from "./run/stack-label";
import { findingBlock } from "./terminal/finding-block";
import { stackLines } from "./terminal/stack-lines";
import { wrap } from "./terminal/wrap";
import { visibleText } from "./values/visible-text";

/**
 * A drift run for a terminal of 80 columns, by class: what was found, in which stacks, and what to
 * do about it, as commands. Of a change, the left side is what is there now and the right side what
 * an apply would make of it.
 */
export function driftReport(run: FleetRun, { colour }: TerminalReportOptions): string {
  const { bold, dim } = createColors(colour);
  const quiet = run.results.filter((result) => stackClass(result) === "in-sync");
  const notes = run.notes.map((note) => wrap(visibleText(note), "  "));
  return [
    ...stackClasses.flatMap((name) => classSection(run, name, colour)),
    ...(notes.length === 0 ? [] : [[bold("Notes"), ...notes].join("\n")]),
    ...(quiet.length === 0
      ? []
      : [
          [bold("In sync"), ...stackLines(quiet, colour), ...observations(run, quiet, colour)].join(
            "\n",
          ),
        ]),
    [
      dim(wrap(runFacts(run).join(", "), "")),
      ...runTotal(run).map((line) => bold(wrap(line, ""))),
    ].join("\n"),
  ].join("\n\n");
}

const direction = "  What is there now -> what an apply would make of it:";

/** What changed outside of Terraform where an apply would do nothing: worth a look all the same. */
function observations(
  run: FleetRun,
  results: readonly StackResult[],
  colour: boolean,
): readonly string[] {
  return findAll({ ...run, results })
    .filter(({ rank }) => rank === "observed")
    .map((finding) => findingBlock(finding, colour));
}

function classSection(run: FleetRun, name: StackClass, colour: boolean): readonly string[] {
  const results = run.results.filter((result) => stackClass(result) === name);
  if (results.length === 0 || name === "in-sync") return [];
  const { bold, dim } = createColors(colour);
  const title = stackClassTitles[name];
  const heading = `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  const stacks = results.map((result) => result.name);
  return [
    [
      bold(`${heading} (${counted(results.length, "stack")})`),
      dim(wrap(results.map(stackLabel).join(", "), "  ")),
      ...(name === "drift" ? [dim(direction)] : []),
      ...findAll({ ...run, results }).map((finding) => findingBlock(finding, colour)),
      "",
      ...remedies(name, stacks).map(remedyLines),
    ].join("\n"),
  ];
}

/** Commands are never wrapped: a person copies them. */
function remedyLines({ what, commands }: Remedy): string {
  return [wrap(what, "  "), ...commands.map((command) => `    ${visibleText(command)}`)].join("\n");
}
