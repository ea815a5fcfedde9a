import { dnsSuffix } from "../../modules/dns-suffix";

describe("dnsSuffix", () => {
  test.each([
    ["aws", "amazonaws.com"],
    ["aws-us-gov", "amazonaws.com"],
    ["aws-cn", "amazonaws.com.cn"],
  ] as const)("of the partition %s is %s", (partition, suffix) => {
    expect(dnsSuffix(partition)).toBe(suffix);
  });
});
