import type { StackResult } from "../../fleet/stack-result";
import { visibleText } from "../values/visible-text";

/** A stack's name in visible text, with the name that its state knows, where that is another one. */
export function stackLabel(result: StackResult): string {
  const former = result.status === "planned" ? result.formerName : undefined;
  const aside = former === undefined ? "" : ` (its state knows this account as ${former})`;
  return visibleText(`${result.name}${aside}`);
}
