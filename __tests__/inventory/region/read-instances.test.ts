import { type DescribeInstancesResult, EC2Client } from "@aws-sdk/client-ec2";

import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import type { InstanceFacts } from "../../../inventory/facts/instance-facts";
import { readInstances } from "../../../inventory/region/read-instances";

const answer: DescribeInstancesResult = {
  Reservations: [
    {
      Instances: [
        {
          InstanceId: "i-1",
          Tags: [{ Key: "aws:cloudformation:stack-name", Value: "linux-bastion" }],
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
        {
          InstanceId: "i-2",
          Tags: [
            { Key: "aws:autoscaling:groupName", Value: "web-prod" },
            { Key: "aws:ec2launchtemplate:id", Value: "lt-1" },
            { Key: "aws:ec2:fleet-id", Value: "fleet-1" },
          ],
        },
      ],
    },
  ],
};

describe("the instances of a region", () => {
  async function read(): Promise<readonly InstanceFacts[]> {
    const client = new EC2Client({ region: "us-east-1" });
    client.middlewareStack.add(
      () => () => Promise.resolve({ response: {}, output: { ...answer, $metadata: {} } }),
    );
    const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });

    return readInstances({ ...account, ec2: () => Promise.resolve(client) }, "us-east-1", {
      signal: new AbortController().signal,
    });
  }

  test("come with the time of their launch, and every address and group of every interface", async () => {
    const [instance] = await read();

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

  test("come with who makes them, which neither a group nor a fleet nor a template tells", async () => {
    expect((await read()).map(({ instanceId, ownedBy }) => [instanceId, ownedBy])).toEqual([
      ["i-1", "the CloudFormation stack linux-bastion"],
      ["i-2", undefined],
    ]);
  });
});
