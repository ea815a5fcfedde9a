import { type DescribeInstancesResult, EC2Client } from "@aws-sdk/client-ec2";

import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { readInstances } from "../../../inventory/region/read-instances";

const answer: DescribeInstancesResult = {
  Reservations: [
    {
      Instances: [
        {
          InstanceId: "i-1",
          LaunchTime: new Date("2026-01-01T00:00:00Z"),
          NetworkInterfaces: [
            {
              NetworkInterfaceId: "eni-1",
              VpcId: "vpc-1",
              SubnetId: "subnet-1",
              PrivateIpAddresses: [
                { PrivateIpAddress: "10.20.0.7", Primary: true },
                { PrivateIpAddress: "10.20.0.8", Primary: false },
              ],
              Ipv6Addresses: [{ Ipv6Address: "2001:db8::7" }],
              Groups: [{ GroupId: "sg-2" }],
            },
            { NetworkInterfaceId: "eni-2", VpcId: "vpc-1", SubnetId: "subnet-2" },
          ],
          SecurityGroups: [{ GroupId: "sg-1" }],
        },
      ],
    },
  ],
};

describe("the instances of a region", () => {
  test("come with the time of their launch, and every address and group of every interface", async () => {
    const client = new EC2Client({ region: "us-east-1" });
    client.middlewareStack.add(
      () => () => Promise.resolve({ response: {}, output: { ...answer, $metadata: {} } }),
    );
    const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });

    const [instance] = await readInstances(
      { ...account, ec2: () => Promise.resolve(client) },
      "us-east-1",
      { signal: new AbortController().signal },
    );

    expect(instance).toMatchObject({
      launched: "2026-01-01T00:00:00.000Z",
      securityGroupIds: ["sg-1", "sg-2"],
      networkInterfaces: [
        {
          id: "eni-1",
          vpcId: "vpc-1",
          subnetId: "subnet-1",
          addresses: ["10.20.0.7", "10.20.0.8", "2001:db8::7"],
        },
        { id: "eni-2", vpcId: "vpc-1", subnetId: "subnet-2", addresses: [] },
      ],
    });
  });
});
