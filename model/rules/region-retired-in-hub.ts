import type { Rule } from "../rule";

export const regionRetiredInHub: Rule = {
  code: "REGION_RETIRED_IN_HUB",
  severity: "error",
  description: "An active account uses a region that the hub has retired.",
  check: ({ organization, accounts }) => {
    const retired = new Set(
      organization?.config.hub.regions
        .filter(({ lifecycle }) => lifecycle === "retired")
        .map(({ name }) => name),
    );
    return accounts
      .filter(({ config }) => config.lifecycle === "active")
      .flatMap(({ file, config }) =>
        config.regions.flatMap(({ name, lifecycle }, index) =>
          lifecycle === "retired" || !retired.has(name)
            ? []
            : [
                {
                  file,
                  path: ["regions", index],
                  found: `${name}, active here and retired in the hub`,
                  expected: "a region that is active in the hub",
                  next: "Retire the region here first, apply, and then retire it in the hub.",
                },
              ],
        ),
      );
  },
};
