import type { Rule } from "../rule";
import { accountTexts } from "./private/account-texts";

export const accountIdDuplicate: Rule = {
  code: "ACCOUNT_ID_DUPLICATE",
  severity: "error",
  description: "Two files describe the same account.",
  check: (context) => {
    const first = new Map<string, string>();
    return accountTexts(context).flatMap((text) => {
      const id = text.at(["id"]);
      if (typeof id !== "string") return [];
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, text.file);
        return [];
      }
      return [
        {
          file: text.file,
          path: ["id"],
          found: `"${id}", which is also the account of ${other}`,
          expected: "one file for each account",
          next: "Correct the id, or join the two files.",
        },
      ];
    });
  },
};
