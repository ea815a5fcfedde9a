import type { Partition } from "./organization";

/** The partition of a region: GovCloud and China are apart from the commercial regions. */
export function partitionOf(region: string): Partition {
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  if (region.startsWith("cn-")) return "aws-cn";
  return "aws";
}
