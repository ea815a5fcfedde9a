import type { Finding, Rule } from "../rule";
import { activeRegionNames } from "./private/active-region-names";
import { regionalEntries } from "./private/regional-entries";

export const regionMissing: Rule = {
  code: "REGION_MISSING",
  severity: "error",
  description:
    "A security group, launch template, Auto Scaling group, set of endpoints or legacy access names no region, and its account has several active ones.",
  check: ({ accounts }) =>
    accounts.flatMap((account) => {
      const active = activeRegionNames(account.config);
      if (active.length < 2) return [];
      return regionalEntries(account).flatMap(({ file, path, region }): Finding[] =>
        region !== undefined
          ? []
          : [
              {
                file,
                path: [...path, "region"],
                found: "no region",
                expected: `one of ${active.join(", ")}`,
                next: "Add the region; what is in two regions is two entries.",
              },
            ],
      );
    }),
};
