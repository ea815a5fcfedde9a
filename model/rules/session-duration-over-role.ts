import type { Rule } from "../rule";
import { declaredAccessRoles } from "./private/declared-access-roles";

export const sessionDurationOverRole: Rule = {
  code: "SESSION_DURATION_OVER_ROLE",
  severity: "error",
  description:
    "`okta.sessionDuration` is longer than the `maxSessionDuration` of an access role: AWS would refuse every sign-in at the tile.",
  check: (context) => {
    if (context.organization === undefined) return [];
    const { sessionDuration, tile } = context.organization.config.okta;
    // The settings of a tile that IT owns are not ours.
    if (tile === "existing") return [];
    return declaredAccessRoles(context)
      .filter(({ role }) => sessionDuration > role.maxSessionDuration)
      .map(({ file, path, role }) => ({
        file,
        path: [...path, "maxSessionDuration"],
        found: `${role.maxSessionDuration} seconds, with okta.sessionDuration of ${sessionDuration}`,
        expected: `at least ${sessionDuration} seconds`,
        next: "Raise `maxSessionDuration`, or lower `okta.sessionDuration`.",
      }));
  },
};
