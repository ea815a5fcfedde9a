import { quoteText } from "../parse/quote-text";
import type { Finding, Rule } from "../rule";
import { regionOfEntry } from "./private/region-of-entry";

const maps = ["launchTemplates", "autoScalingGroups"] as const;

interface NamedHost {
  readonly name?: string;
  readonly region?: string;
}

export const hostNameDuplicate: Rule = {
  code: "HOST_NAME_DUPLICATE",
  severity: "error",
  description:
    "Two launch templates, or two Auto Scaling groups, of one region have the same name in AWS.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      maps.flatMap((map) => {
        const first = new Map<string, string>();
        const entries = Object.entries<NamedHost>(config[map]);
        return entries.flatMap(([key, entry]): Finding[] => {
          const name = entry.name ?? key;
          const place = `${regionOfEntry(config, entry) ?? ""} ${name}`;
          const other = first.get(place);
          if (other === undefined) {
            first.set(place, key);
            return [];
          }
          return [
            {
              file,
              path: entry.name === undefined ? [map, key] : [map, key, "name"],
              found: `${quoteText(name)}, which is the name of ${other} already`,
              expected: "a name of its own in the region",
              next: "Choose another name, or remove one of the two.",
            },
          ];
        });
      }),
    ),
};
