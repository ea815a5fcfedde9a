import { partitionOf } from "../partition";
import type { Rule } from "../rule";

export const regionsOfTwoPartitions: Rule = {
  code: "REGIONS_OF_TWO_PARTITIONS",
  severity: "error",
  description:
    "The hub's regions are of more than one partition (commercial, GovCloud, China): no role and no document reaches from one to another.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const { regions } = organization.config.hub;
    const partition = partitionOf(regions[0]?.name ?? "");
    return regions.flatMap(({ name }, index) =>
      partitionOf(name) === partition
        ? []
        : [
            {
              file: organization.file,
              path: ["hub", "regions", index],
              found: `${name}, in the partition ${partitionOf(name)}`,
              expected: `regions of one partition: the first is in ${partition}`,
              next: "Give each partition a repository, a hub and an organization of its own.",
            },
          ],
    );
  },
};
