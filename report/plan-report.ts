import { createColors } from "picocolors";

import type { FleetRun } from "../fleet/fleet-run";
import { findAll } from "./findings/find-all";
import { ranks, rankTitles } from "./findings/rank";
import { runFacts } from "./run/run-facts";
import { runTotal } from "./run/run-total";
import { findingBlock } from "./terminal/finding-block";
import { stackLines } from "./terminal/stack-lines";
import { wrap } from "./terminal/wrap";
import { visibleText } from "./values/visible-text";

export interface TerminalReportOptions {
  readonly colour: boolean;
}

/**
 * A plan or an apply for a terminal of 80 columns: what is riskiest first, one block for what is the
 * same in many stacks; then every stack; the total is the last line, next to the prompt.
 */
export function planReport(run: FleetRun, { colour }: TerminalReportOptions): string {
  const { bold, dim } = createColors(colour);
  const findings = findAll(run);
  const sections = ranks
    .map((rank) => ({ rank, found: findings.filter((finding) => finding.rank === rank) }))
    .filter(({ found }) => found.length > 0)
    .map(({ rank, found }) =>
      [bold(rankTitles[rank]), ...found.map((finding) => findingBlock(finding, colour))].join("\n"),
    );
  const notes = run.notes.map((note) => wrap(visibleText(note), "  "));
  const stacks = stackLines(run.results, colour);
  return [
    ...sections,
    ...(notes.length === 0 ? [] : [[bold("Notes"), ...notes].join("\n")]),
    ...(stacks.length === 0 ? [] : [[bold("Stacks"), ...stacks].join("\n")]),
    [
      dim(wrap(runFacts(run).join(", "), "")),
      ...runTotal(run).map((line) => bold(wrap(line, ""))),
    ].join("\n"),
  ].join("\n\n");
}
