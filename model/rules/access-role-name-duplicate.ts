import type { DataPath } from "../parse/data-path";
import type { Rule } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

export const accessRoleNameDuplicate: Rule = {
  code: "ACCESS_ROLE_NAME_DUPLICATE",
  severity: "error",
  description:
    "Two access roles of one account differ in upper and lower case only: IAM holds them for the same.",
  check: (context) => {
    const first = new Map<string, DataPath>();
    return declaredAccessRoles(context).flatMap(({ file, path, name }) => {
      const folded = `${file}\n${name.toLowerCase()}`;
      const other = first.get(folded);
      if (other === undefined) {
        first.set(folded, path);
        return [];
      }
      return [
        {
          file,
          path,
          part: "key",
          found: `${name}, beside ${String(other.at(-1))}`,
          expected: "names that differ in more than case",
          next: "Rename one of the two roles.",
        },
      ];
    });
  },
};
