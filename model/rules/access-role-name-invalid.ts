import type { DataPath } from "../parse/data-path";
import { quoteText } from "../parse/quote-text";
import type { Rule, RuleContext } from "../rule";
import { accountTexts } from "./private/account-texts";
import { entriesOf } from "./private/entries-of";

export const accessRoleNameInvalid: Rule = {
  code: "ACCESS_ROLE_NAME_INVALID",
  severity: "error",
  description:
    "The name of an access role is not a letter followed by letters, digits, `-` and `_`, at most 64 in all; a period breaks Okta's group mapping.",
  check: (context) =>
    roleNames(context)
      .filter(({ name }) => !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name))
      .map(({ file, path, name }) => ({
        file,
        path: [...path, name],
        part: "key",
        found: quoteText(name),
        expected: name.includes(".")
          ? "a name without periods, which break Okta's group mapping"
          : "a letter, then letters, digits, `-` and `_`, at most 64 in all",
        next: "Rename the role.",
      })),
};

function roleNames(
  context: RuleContext,
): { readonly file: string; readonly path: DataPath; readonly name: string }[] {
  const accounts = accountTexts(context);
  return context.texts.flatMap((text) => {
    const path = accounts.includes(text) ? ["accessRoles"] : ["defaults", "accessRoles"];
    return entriesOf(text.at(path)).map(([name]) => ({ file: text.file, path, name }));
  });
}
