import fc from "fast-check";

import { Names } from "../../../../model/names";
import type { Partition } from "../../../../model/organization";

/** What policies are made of, of an arbitrary organization. */
interface OrganizationParts {
  readonly names: Names;
  readonly partition: Partition;
  readonly regionNames: readonly string[];
  readonly keyPrefix: string;
}

const regionNames = {
  aws: [
    ["us", "eu", "ap", "ca", "me"],
    ["east", "north", "central", "southeast", "northwest"],
  ],
  "aws-us-gov": [["us-gov"], ["east", "west", "southwest"]],
  "aws-cn": [["cn"], ["north", "northwest"]],
} as const;

export const organizationParts: fc.Arbitrary<OrganizationParts> = fc
  .constantFrom("aws" as const, "aws-us-gov" as const, "aws-cn" as const)
  .chain((partition) =>
    fc.record({
      partition: fc.constant(partition),
      prefix: fc.stringMatching(/^[b-r][a-z0-9]{0,20}$/),
      regionNames: fc.uniqueArray(fc.constantFrom(...allRegions(partition)), {
        minLength: 1,
        maxLength: 20,
      }),
      keyPrefix: fc.stringMatching(/^[a-z0-9]{1,200}$/),
    }),
  )
  .map(({ prefix, ...parts }) => ({
    ...parts,
    names: new Names({ prefix, hubAccountId: "111122223333", partition: parts.partition }),
  }));

function allRegions(partition: Partition): string[] {
  const [areas, directions] = regionNames[partition];
  return areas.flatMap((area) => directions.map((direction) => `${area}-${direction}-1`));
}
