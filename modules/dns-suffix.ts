import type { Partition } from "../model/organization";

/** The domain below which a partition's services live; service principals end with it. */
export function dnsSuffix(partition: Partition): string {
  return partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
