import type { ConfigText } from "../../parse/config-text";
import type { RuleContext } from "../../rule";

/** The account files that are well-formed, whether or not their schema accepts them. */
export function accountTexts({ texts }: RuleContext): ConfigText[] {
  return texts.filter(({ file }) => /(^|\/)accounts\/[^/]*$/.test(file));
}
