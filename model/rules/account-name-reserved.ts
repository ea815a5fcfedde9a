import type { Rule } from "../rule";
import { accountTexts } from "./private/account-texts";

export const accountNameReserved: Rule = {
  code: "ACCOUNT_NAME_RESERVED",
  severity: "error",
  description:
    "An account file is named `hub`, which is the name of the hub's stack, or like a property of every JavaScript object, such as `constructor`, which no stack can be named.",
  check: (context) =>
    accountTexts(context).flatMap(({ file, name }) => {
      const reason = reasonAgainst(name);
      if (reason === undefined) return [];
      return [{ file, path: [], found: `an account file named ${name}`, ...reason }];
    }),
};

function reasonAgainst(
  name: string,
): { readonly expected: string; readonly next: string } | undefined {
  if (name.toLowerCase() === "hub") {
    return {
      expected: "any other name: `hub` is the central account's stack",
      next: "Rename the file; the hub itself is described in organization.yaml.",
    };
  }
  if (!(name in Object.prototype)) return undefined;
  return {
    expected: `any other name: every JavaScript object has a property \`${name}\``,
    next: "Rename the file.",
  };
}
