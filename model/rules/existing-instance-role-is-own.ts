import type { Finding, Rule } from "../rule";
import { namesOf } from "./private/names-of";

export const existingInstanceRoleIsOwn: Rule = {
  code: "EXISTING_INSTANCE_ROLE_IS_OWN",
  severity: "error",
  description: "`existingInstanceRoles` lists a role that this configuration makes itself.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    // IAM compares names without case, whatever the path.
    const own = [names.instanceRole(), names.defaultHostManagementRole()].map((name) =>
      name.toLowerCase(),
    );
    return accounts.flatMap(({ file, config }) =>
      Object.keys(config.existingInstanceRoles).flatMap((name): Finding[] =>
        own.includes(name.toLowerCase())
          ? [
              {
                file,
                path: ["existingInstanceRoles", name],
                part: "key",
                found: name,
                expected: "a role that was made elsewhere",
                next: "Remove the entry: the account's own role has what sessions need.",
              },
            ]
          : [],
      ),
    );
  },
};
