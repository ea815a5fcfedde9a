import { quoteText } from "../parse/quote-text";
import type { Finding, Rule } from "../rule";
import { regionOfEntry } from "./private/region-of-entry";

export const groupTemplateUnknown: Rule = {
  code: "GROUP_TEMPLATE_UNKNOWN",
  severity: "error",
  description:
    "An Auto Scaling group names a launch template that its account does not have, or that is in another region.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.autoScalingGroups).flatMap(([key, group]): Finding[] => {
        const region = regionOfEntry(config, group);
        if (region === undefined) return [];
        const there = Object.entries(config.launchTemplates)
          .filter(([, template]) => regionOfEntry(config, template) === region)
          .map(([name]) => name);
        if (there.includes(group.launchTemplate)) return [];
        return [
          {
            file,
            path: ["autoScalingGroups", key, "launchTemplate"],
            found: quoteText(group.launchTemplate),
            expected: `a launch template of ${region}: ${there.join(", ") || "there is none"}`,
            next: "Correct the key, or add the template to `launchTemplates`.",
          },
        ];
      }),
    ),
};
