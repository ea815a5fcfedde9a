import { partitionOf } from "../partition";
import type { DataPath } from "../parse/data-path";
import type { Rule } from "../rule";

export const arnOfOtherPartition: Rule = {
  code: "ARN_OF_OTHER_PARTITION",
  severity: "error",
  description: "A role template or an Okta role pattern names another partition than the hub's.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { hub, okta, terraform } = organization.config;
    const partition = partitionOf(hub.regions[0]?.name ?? "");
    const arns: readonly (readonly [DataPath, string])[] = [
      [["terraform", "deployRole"], terraform.deployRole],
      [["terraform", "readOnlyRole"], terraform.readOnlyRole],
      [["okta", "existingTile", "roleValuePattern"], okta.existingTile?.roleValuePattern ?? ""],
    ];
    return arns
      .filter(([, arn]) =>
        [...arn.matchAll(/arn:([^:]*):/g)].some(
          ([, named]) => named !== partition && named !== "{partition}",
        ),
      )
      .map(([path, arn]) => ({
        file: organization.file,
        path,
        found: arn,
        expected: `ARNs that begin with arn:${partition}:, the partition of the hub's regions`,
        next: "Correct the ARN.",
      }));
  },
};
