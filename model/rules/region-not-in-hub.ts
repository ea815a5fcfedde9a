import type { Rule } from "../rule";

export const regionNotInHub: Rule = {
  code: "REGION_NOT_IN_HUB",
  severity: "error",
  description: "An account lists a region that the hub does not have.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const hubRegions = organization.config.hub.regions.map(({ name }) => name);
    return accounts.flatMap(({ file, config }) =>
      config.regions.flatMap(({ name }, index) =>
        hubRegions.includes(name)
          ? []
          : [
              {
                file,
                path: ["regions", index],
                found: name,
                expected: `a region of the hub: ${hubRegions.join(", ")}`,
                next: `Correct the region, or add it to \`hub.regions\` in ${organization.file}.`,
              },
            ],
      ),
    );
  },
};
