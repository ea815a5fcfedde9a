import { quoteText } from "../parse/quote-text";
import type { Finding, Rule } from "../rule";
import { regionOfEntry } from "./private/region-of-entry";

export const securityGroupUnknown: Rule = {
  code: "SECURITY_GROUP_UNKNOWN",
  severity: "error",
  description:
    "A launch template names a security group that its account's `securityGroups` do not have, or that is in another region.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.launchTemplates).flatMap(([key, template]) => {
        const region = regionOfEntry(config, template);
        if (region === undefined) return [];
        const there = Object.entries(config.securityGroups)
          .filter(([, group]) => regionOfEntry(config, group) === region)
          .map(([name]) => name);
        return template.securityGroups.flatMap((name, index): Finding[] =>
          there.includes(name)
            ? []
            : [
                {
                  file,
                  path: ["launchTemplates", key, "securityGroups", index],
                  found: quoteText(name),
                  expected: `a key of securityGroups in ${region}: ${there.join(", ") || "there is none"}`,
                  next: "Correct the key, or name the group by its id in `securityGroupIds`.",
                },
              ],
        );
      }),
    ),
};
