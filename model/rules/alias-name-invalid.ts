import type { Rule } from "../rule";
import { namesOf } from "./private/names-of";

export const aliasNameInvalid: Rule = {
  code: "ALIAS_NAME_INVALID",
  severity: "error",
  description: "The alias of a KMS key, built of `namePrefix`, is not one that KMS accepts.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    const wrong = [names.sessionKeyAlias(), names.accountKeyAlias()].find(
      (alias) => !/^alias\/(?!aws\/)[a-zA-Z0-9/_-]{1,250}$/.test(alias),
    );
    if (wrong === undefined) return [];
    return [
      {
        file: organization.file,
        path: ["namePrefix"],
        found: `the alias ${wrong}`,
        expected: "at most 256 letters, digits, `/`, `_` and `-` in an alias",
        next: "Shorten `namePrefix`.",
      },
    ];
  },
};
