import type { Rule } from "../rule";
import { accountTexts } from "./private/account-texts";

export const accountNameDuplicate: Rule = {
  code: "ACCOUNT_NAME_DUPLICATE",
  severity: "error",
  description:
    "The names of two account files differ in upper and lower case only: on many file systems their stacks would be one.",
  check: (context) => {
    const first = new Map<string, string>();
    return accountTexts(context).flatMap((text) => {
      const folded = text.name.toLowerCase();
      const other = first.get(folded);
      if (other === undefined) {
        first.set(folded, text.file);
        return [];
      }
      return [
        {
          file: text.file,
          path: [],
          found: `the same name as ${other} but for upper and lower case`,
          expected: "names that differ in more than case",
          next: "Rename one of the two files.",
        },
      ];
    });
  },
};
