import type { DataPath } from "../parse/data-path";
import type { Rule } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

export const hostTagKeyDuplicate: Rule = {
  code: "HOST_TAG_KEY_DUPLICATE",
  severity: "error",
  description:
    "Two keys of `hostTags` differ in upper and lower case only: IAM holds them for the same, and would compare one of the two values only.",
  check: (context) =>
    declaredAccessRoles(context).flatMap(({ file, path, role }) => {
      const first = new Map<string, string>();
      return Object.keys(role.hostTags).flatMap((key) => {
        const other = first.get(key.toLowerCase());
        if (other === undefined) {
          first.set(key.toLowerCase(), key);
          return [];
        }
        const place: DataPath = [...path, "hostTags", key];
        return [
          {
            file,
            path: place,
            part: "key" as const,
            found: `${key}, beside ${other}`,
            expected: "keys that differ in more than case",
            next: "Remove one of the two.",
          },
        ];
      });
    }),
};
