import type { StackResult } from "../../fleet/stack-result";
import { stackOutcome } from "../stack-outcome";
import { stackClass, stackClassTitles } from "./stack-class";

/** A stack's class and what became of it: `drift: 1 to update`, `failed in plan`. */
export function stackSentence(result: StackResult): string {
  const title = stackClassTitles[stackClass(result)];
  const outcome = stackOutcome(result);
  return outcome.startsWith(title) ? outcome : `${title}: ${outcome}`;
}
