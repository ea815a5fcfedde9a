import type { ConfigText } from "../../parse/config-text";
import type { DataPath } from "../../parse/data-path";
import type { RuleContext } from "../../rule";
import { accountTexts } from "./account-texts";

/** The places at which an account id is written. */
export function accountIdTexts(context: RuleContext): { text: ConfigText; path: DataPath }[] {
  const accounts = accountTexts(context);
  const others = context.texts.filter((text) => !accounts.includes(text));
  return [
    ...others.map((text) => ({ text, path: ["hub", "accountId"] })),
    ...accounts.map((text) => ({ text, path: ["id"] })),
  ];
}
