import { quoteText } from "../parse/quote-text";
import type { Rule } from "../rule";
import { accountTexts } from "./private/account-texts";

export const accountNameInvalid: Rule = {
  code: "ACCOUNT_NAME_INVALID",
  severity: "error",
  description:
    "The name of an account file is not a letter followed by letters, digits and hyphens, at most 64 in all; it names the stack.",
  check: (context) =>
    accountTexts(context)
      .filter(({ name }) => !/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(name))
      .map(({ file, name }) => ({
        file,
        path: [],
        found: `a file with the name ${quoteText(name)}`,
        expected: "a letter, then letters, digits and hyphens, at most 64 characters before .yaml",
        next: "Rename the file.",
      })),
};
