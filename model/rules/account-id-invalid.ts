import { quoteText } from "../parse/quote-text";
import type { Rule } from "../rule";
import { accountIdTexts } from "./private/account-id-texts";

export const accountIdInvalid: Rule = {
  code: "ACCOUNT_ID_INVALID",
  severity: "error",
  description: "An account id does not have exactly 12 digits.",
  check: (context) =>
    accountIdTexts(context).flatMap(({ text, path }) => {
      const id = text.at(path);
      if (typeof id !== "string" || /^\d{12}$/.test(id)) return [];
      return [
        {
          file: text.file,
          path,
          found: quoteText(id),
          expected: "12 digits in quotes, without hyphens",
          next: "Copy the account id from AWS; `aws organizations list-accounts` shows it.",
        },
      ];
    }),
};
