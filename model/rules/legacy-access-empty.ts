import type { Finding, Rule } from "../rule";

export const legacyAccessEmpty: Rule = {
  code: "LEGACY_ACCESS_EMPTY",
  severity: "error",
  description: "An entry of `legacyAccess` lists nothing.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.legacyAccess).flatMap(
        ([key, { autoScalingGroups, ingressRules, instanceIds }]): Finding[] =>
          autoScalingGroups.length + ingressRules.length + instanceIds.length > 0
            ? []
            : [
                {
                  file,
                  path: ["legacyAccess", key],
                  found: "no instance, no group and no rule",
                  expected: "at least one of `instanceIds`, `autoScalingGroups`, `ingressRules`",
                  next: "Add what goes with the bastion, or remove the entry.",
                },
              ],
      ),
    ),
};
