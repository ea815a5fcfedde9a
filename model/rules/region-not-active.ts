import type { Finding, Rule } from "../rule";
import { activeRegionNames } from "./private/active-region-names";
import { regionalEntries } from "./private/regional-entries";

export const regionNotActive: Rule = {
  code: "REGION_NOT_ACTIVE",
  severity: "error",
  description:
    "A security group, launch template, Auto Scaling group, set of endpoints or legacy access names a region that is not an active region of its account.",
  check: ({ accounts }) =>
    accounts.flatMap((account) => {
      const active = activeRegionNames(account.config);
      return regionalEntries(account).flatMap(({ file, path, region }): Finding[] =>
        region === undefined || active.includes(region)
          ? []
          : [
              {
                file,
                path: [...path, "region"],
                found: region,
                expected: `an active region of the account: ${active.join(", ") || "it has none"}`,
                next: "Correct the region, add it to `regions`, or remove the entry.",
              },
            ],
      );
    }),
};
