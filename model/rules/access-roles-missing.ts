import { mergeDefaults } from "../normalize/merge-defaults";
import type { Rule } from "../rule";

export const accessRolesMissing: Rule = {
  code: "ACCESS_ROLES_MISSING",
  severity: "error",
  description: "An active account has no access role, neither of its own nor by default.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    return accounts
      .filter(
        ({ config }) =>
          config.lifecycle === "active" &&
          Object.keys(mergeDefaults(organization.config, config).accessRoles).length === 0,
      )
      .map(({ file }) => ({
        file,
        path: ["accessRoles"],
        found: "no access role",
        expected: "at least one access role: nobody could open a session otherwise",
        next: `Add \`accessRoles\` here, or to \`defaults\` in ${organization.file}.`,
      }));
  },
};
