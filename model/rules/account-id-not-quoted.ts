import { formatPath } from "../parse/format-path";
import type { Rule } from "../rule";
import { accountIdTexts } from "./private/account-id-texts";

export const accountIdNotQuoted: Rule = {
  code: "ACCOUNT_ID_NOT_QUOTED",
  severity: "error",
  description:
    "An account id is written without quotes: YAML reads it as a number and drops zeros.",
  check: (context) =>
    accountIdTexts(context)
      .filter(({ text, path }) => typeof text.at(path) === "number")
      .map(({ text, path }) => {
        const written = text.source(path) ?? "";
        return {
          file: text.file,
          path,
          found: `the number ${written}`,
          expected: "12 digits in quotes",
          next: /^\d{12}$/.test(written)
            ? `Quote it: ${formatPath(path.slice(-1))}: "${written}"`
            : "Quote it, and write all 12 digits.",
        };
      }),
};
