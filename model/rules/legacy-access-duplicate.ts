import type { DataPath } from "../parse/data-path";
import type { Finding, Rule } from "../rule";
import type { AccountConfig } from "../schema/account-schema";
import { regionOfEntry } from "./private/region-of-entry";

export const legacyAccessDuplicate: Rule = {
  code: "LEGACY_ACCESS_DUPLICATE",
  severity: "error",
  description:
    "An instance, group or rule stands in `legacyAccess` twice, or a group in `autoScalingGroups`, too.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) => {
      const taken = new Set(
        Object.entries(config.autoScalingGroups).map(
          ([key, group]) => `${regionOfEntry(config, group) ?? ""} ${group.name ?? key}`,
        ),
      );
      return Object.entries(config.legacyAccess).flatMap(([key, entry]) =>
        items(entry).flatMap(({ id, path }): Finding[] => {
          const place = `${regionOfEntry(config, entry) ?? ""} ${id}`;
          if (!taken.has(place)) {
            taken.add(place);
            return [];
          }
          return [
            {
              file,
              path: ["legacyAccess", key, ...path],
              found: `${id}, which stands elsewhere in this file already`,
              expected: "each once: Terraform owns a thing at one address",
              next: "Remove one of the two.",
            },
          ];
        }),
      );
    }),
};

interface Item {
  readonly id: string;
  readonly path: DataPath;
}

function items({
  autoScalingGroups,
  ingressRules,
  instanceIds,
}: AccountConfig["legacyAccess"][string]): readonly Item[] {
  return [
    ...instanceIds.map((id, index) => ({ id, path: ["instanceIds", index] })),
    ...autoScalingGroups.map((id, index) => ({ id, path: ["autoScalingGroups", index] })),
    ...ingressRules.map(({ ruleId }, index) => ({
      id: ruleId,
      path: ["ingressRules", index, "ruleId"],
    })),
  ];
}
