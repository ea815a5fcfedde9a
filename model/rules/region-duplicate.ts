import type { Finding, Rule } from "../rule";
import type { DataPath } from "../parse/data-path";

export const regionDuplicate: Rule = {
  code: "REGION_DUPLICATE",
  severity: "error",
  description: "A list of regions names the same region twice.",
  check: ({ organization, accounts }) => [
    ...(organization === undefined
      ? []
      : duplicates(organization.file, organization.config.hub.regions, ["hub", "regions"])),
    ...accounts.flatMap(({ file, config }) => duplicates(file, config.regions, ["regions"])),
  ],
};

function duplicates(
  file: string,
  regions: readonly { readonly name: string }[],
  path: DataPath,
): Finding[] {
  const names = regions.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            file,
            path: [...path, index],
            found: `${name} a second time`,
            expected: "each region once",
            next: "Remove the repetition.",
          },
        ],
  );
}
