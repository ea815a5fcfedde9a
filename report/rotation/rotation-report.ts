import { createColors } from "picocolors";

import type { RotationRun } from "../../rotation/rotation-run";
import { wrap } from "../terminal/wrap";
import { visibleText } from "../values/visible-text";
import { isGoodStanding } from "./is-good-standing";
import { outcomeText } from "./outcome-text";
import { rotationTotal } from "./rotation-total";

/** A rotation for a terminal or a log: wave by wave, a group with its outcome and the reasons. */
export function rotationReport(run: RotationRun, colour: boolean): string {
  const { bold, dim, red } = createColors(colour);
  const lines: string[] = [];
  let wave = 0;
  for (const group of run.groups) {
    if (group.wave !== wave) {
      wave = group.wave;
      lines.push(bold(`Wave ${wave}`));
    }
    const text = outcomeText(group.outcome);
    lines.push(
      `  ${visibleText(`${group.account} ${group.region} ${group.group}`)}`,
      isGoodStanding(group.standing) ? wrap(text, "    ") : red(wrap(text, "    ")),
      ...group.reasons.map((reason) => dim(wrap(visibleText(reason), "    "))),
    );
  }
  if (lines.length > 0) lines.push("");
  return [...lines, ...rotationTotal(run).map((sentence) => wrap(sentence, ""))].join("\n");
}
