import { partitionOf } from "../../model/partition";

test.each([
  ["us-east-1", "aws"],
  ["us-gov-east-1", "aws-us-gov"],
  ["cn-northwest-1", "aws-cn"],
])("%s is in the partition %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});
