import { mergeDefaults } from "../normalize/merge-defaults";
import type { Rule } from "../rule";

/** Roles that fit into a SAML response with certainty; AWS reads no more than 128 KB of it. */
const maximumRoles = 280;

export const sharedTileTooManyRoles: Rule = {
  code: "SHARED_TILE_TOO_MANY_ROLES",
  severity: "warning",
  description:
    "A shared tile offers more than 280 roles: someone who is in all their groups gets a SAML response larger than AWS accepts.",
  check: ({ organization, accounts }) => {
    if (organization?.config.okta.tile !== "shared") return [];
    const roles = accounts
      .filter(({ config }) => config.lifecycle === "active")
      .map(({ config }) => Object.keys(mergeDefaults(organization.config, config).accessRoles))
      .reduce((sum, names) => sum + names.length, 0);
    if (roles <= maximumRoles) return [];
    return [
      {
        file: organization.file,
        path: ["okta", "tile"],
        found: `${roles} roles behind one tile`,
        expected: `nobody in more than ${maximumRoles} of their groups`,
        next: "See that no one is a member of so many groups, or give each account a tile.",
      },
    ];
  },
};
