import { createColors } from "picocolors";

import type { StackResult } from "../../fleet/stack-result";
import { counted } from "../run/counted";
import { stackClass, stackClasses } from "../run/stack-class";
import { stackSentence } from "../run/stack-sentence";
import { visibleText } from "../values/visible-text";
import { wrap } from "./wrap";

/** Every stack of a run: one line each for those that need a look, the names of the others. */
export function stackLines(results: readonly StackResult[], colour: boolean): readonly string[] {
  const { dim } = createColors(colour);
  const quiet = results.filter(isQuiet);
  const loud = stackClasses.flatMap((name) =>
    results.filter((result) => !isQuiet(result) && stackClass(result) === name),
  );
  const width = Math.min(32, Math.max(0, ...loud.map(({ name }) => visibleText(name).length)));
  return [
    ...loud.map((result) => stackLine(result, width)),
    ...(quiet.length === 0
      ? []
      : [
          dim(
            wrap(
              `${counted(quiet.length, "stack")} without anything to do: ` +
                quiet.map(({ name }) => visibleText(name)).join(", "),
              "  ",
            ),
          ),
        ]),
  ];
}

function isQuiet(result: StackResult): boolean {
  const isDone = result.status === "skipped" && result.reason === "nothing-to-do";
  return isDone || (stackClass(result) === "in-sync" && !isRenamed(result));
}

function isRenamed(result: StackResult): boolean {
  return result.status === "planned" && result.formerName !== undefined;
}

function stackLine(result: StackResult, width: number): string {
  const former =
    result.status === "planned" && result.formerName !== undefined
      ? `\n${wrap(`its state knows this account as ${visibleText(result.formerName)}`, "      ")}`
      : "";
  return `  ${visibleText(result.name).padEnd(width)}  ${stackSentence(result)}${former}`;
}
