import { createColors } from "picocolors";

import type { Cutover, CutoverStep } from "../../cutover/cutover";
import { wrap } from "../terminal/wrap";
import { visibleText } from "../values/visible-text";
import { cutoverTotal } from "./cutover-total";
import { stepTitles } from "./step-titles";

const marks: Readonly<Record<CutoverStep["status"], string>> = {
  done: "[x]",
  open: "[ ]",
  unknown: "[?]",
};

/** The way of each account to no bastion, for a terminal or a log; the first open step says how. */
export function cutoverReport(cutover: Cutover, colour: boolean): string {
  const { bold, dim, green, yellow } = createColors(colour);
  const blocks = cutover.accounts.map(({ accountId, name, owners, regions, steps }) => {
    const first = steps.findIndex(({ status }) => status !== "done");
    const lines = steps.flatMap(({ left, next, status, step }, index) => [
      `  ${(status === "done" ? green : yellow)(marks[status])} ${stepTitles[step]}`,
      ...left.map((one) => wrap(visibleText(one), "      ")),
      ...(index === first ? next.map((one) => dim(wrap(visibleText(one), "      "))) : []),
    ]);
    const owner = owners.length === 0 ? "" : ` ${dim(visibleText(owners.join(", ")))}`;
    return [
      `${bold(visibleText(name))} ${accountId} in ${regions.join(", ")}${owner}`,
      ...lines,
    ].join("\n");
  });
  return [...blocks, wrap(cutoverTotal(cutover), "")].join("\n\n");
}
