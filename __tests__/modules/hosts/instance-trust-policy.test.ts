import { instanceTrustPolicy } from "../../../modules/hosts/instance-trust-policy";

describe("instanceTrustPolicy", () => {
  test.each([
    ["aws", "ec2.amazonaws.com"],
    ["aws-us-gov", "ec2.amazonaws.com"],
    ["aws-cn", "ec2.amazonaws.com.cn"],
  ] as const)("trusts EC2 of the partition %s alone", (partition, service) => {
    expect(instanceTrustPolicy(partition)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
    });
  });
});
