import Table from "cli-table3";
import { createColors } from "picocolors";

import type { RotatedGroup, RotationRun } from "../../rotation/rotation-run";
import { visibleText } from "../values/visible-text";
import { outcomeText } from "./outcome-text";
import { rotationTotal } from "./rotation-total";

const columns = ["wave", "account", "group", "outcome"];
const good = new Set<RotatedGroup["outcome"]["kind"]>(["in-sync", "would-rotate", "rotated"]);

/** A rotation for a terminal or a log: one row a group, with the reasons. */
export function rotationReport(run: RotationRun, colour: boolean): string {
  const { bold, dim, red } = createColors(colour);
  const table = new Table({
    head: columns.map((column) => bold(column)),
    // The table sets no colours of its own: what has a colour here has it by the caller's wish.
    style: { head: [], border: [] },
    colWidths: [6, 26, 26, 60],
    wordWrap: true,
  });
  for (const { account, group, outcome, reasons, region, wave } of run.groups) {
    const text = outcomeText(outcome);
    table.push([
      String(wave),
      visibleText(account),
      `${visibleText(group)}\n${dim(region)}`,
      [good.has(outcome.kind) ? text : red(text), ...reasons.map(visibleText).map(dim)].join("\n"),
    ]);
  }
  return [table.toString(), ...rotationTotal(run)].join("\n");
}
