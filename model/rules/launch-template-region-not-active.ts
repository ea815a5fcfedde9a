import type { Finding, Rule } from "../rule";

export const launchTemplateRegionNotActive: Rule = {
  code: "LAUNCH_TEMPLATE_REGION_NOT_ACTIVE",
  severity: "error",
  description: "A launch template names a region that is not an active region of its account.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) => {
      const active = config.regions
        .filter(({ lifecycle }) => lifecycle === "active")
        .map(({ name }) => name);
      return Object.entries(config.launchTemplates).flatMap(([name, { region }]): Finding[] =>
        region === undefined || active.includes(region)
          ? []
          : [
              {
                file,
                path: ["launchTemplates", name, "region"],
                found: region,
                expected: `an active region of the account: ${active.join(", ") || "it has none"}`,
                next: "Correct the region, add it to `regions`, or remove the template.",
              },
            ],
      );
    }),
};
