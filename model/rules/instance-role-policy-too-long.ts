import { mergeDefaults } from "../normalize/merge-defaults";
import type { Rule } from "../rule";
import { instanceRolePolicyLength } from "./private/instance-role-policy-length";
import { namesOf } from "./private/names-of";
import { rolePolicyLimit } from "./private/role-policy-limit";

export const instanceRolePolicyTooLong: Rule = {
  code: "INSTANCE_ROLE_POLICY_TOO_LONG",
  severity: "error",
  description:
    "An account has so many active regions that the policy of its instance role has more than the 10,240 characters that IAM takes.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    const { keyPrefix } = organization.config.logging;
    return accounts
      .filter(({ config }) => config.lifecycle === "active")
      .flatMap(({ file, config }) => {
        const inherited = mergeDefaults(organization.config, config);
        const regionNames = config.regions
          .filter(({ lifecycle }) => lifecycle === "active")
          .map(({ name }) => name);
        const length = instanceRolePolicyLength({ ...inherited, regionNames, keyPrefix }, names);
        if (length <= rolePolicyLimit) return [];
        return [
          {
            file,
            path: ["regions"],
            found: `${regionNames.length} active regions: up to ${length} characters of policy`,
            expected: `at most ${rolePolicyLimit} characters: IAM's limit for the instance role`,
            next: "Retire regions that hold no instances.",
          },
        ];
      });
  },
};
