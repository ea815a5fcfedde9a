import type { Finding, Rule } from "../rule";

export const launchTemplateRegionMissing: Rule = {
  code: "LAUNCH_TEMPLATE_REGION_MISSING",
  severity: "error",
  description: "A launch template names no region and its account has several active ones.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) => {
      const active = config.regions.filter(({ lifecycle }) => lifecycle === "active");
      if (active.length < 2) return [];
      return Object.entries(config.launchTemplates).flatMap(([name, { region }]): Finding[] =>
        region !== undefined
          ? []
          : [
              {
                file,
                path: ["launchTemplates", name, "region"],
                found: "no region",
                expected: `one of ${active.map((item) => item.name).join(", ")}`,
                next: "Add the region; a template for two regions is two templates.",
              },
            ],
      );
    }),
};
