import type { DataPath } from "../parse/data-path";
import type { Rule } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

/** What follows a role's Terraform address, behind `_`, in the addresses of what belongs to it. */
const parts = ["session", "client-prerequisites", "inline-policies", "managed-policies"] as const;

export const accessRoleNameAddressTaken: Rule = {
  code: "ACCESS_ROLE_NAME_ADDRESS_TAKEN",
  severity: "error",
  description:
    "The name of an access role is that of another role of the account and `_session`, `_client-prerequisites`, `_inline-policies` or `_managed-policies`: its Terraform address is taken by that role's policies.",
  check: (context) => {
    const roles = declaredAccessRoles(context);
    const key = (file: string, name: string): string => `${file}\n${name}`;
    const placeByRole = new Map<string, DataPath>(
      roles.map(({ file, name, path }) => [key(file, name), path]),
    );
    return roles.flatMap(({ file, name: owner }) =>
      parts.flatMap((part) => {
        const name = `${owner}_${part}`;
        const path = placeByRole.get(key(file, name));
        if (path === undefined) return [];
        return [
          {
            file,
            path,
            part: "key" as const,
            found: `${name}, beside ${owner}`,
            expected: `any other name: ${name} is where Terraform keeps a part of ${owner}`,
            next: "Rename one of the two roles.",
          },
        ];
      }),
    );
  },
};
