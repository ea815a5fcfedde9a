import { type DescribeNetworkInterfacesResult, EC2Client } from "@aws-sdk/client-ec2";

import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { readServiceInterfaces } from "../../../inventory/region/read-service-interfaces";

const pages: Readonly<Record<string, DescribeNetworkInterfacesResult>> = {
  first: {
    NextToken: "second",
    NetworkInterfaces: [
      {
        NetworkInterfaceId: "eni-2",
        Status: "in-use",
        InterfaceType: "network_load_balancer",
        Description: "ELB net/sftp/50dc6c495c0c9188",
        RequesterId: "amazon-elb",
        Attachment: { AttachmentId: "ela-attach-1", InstanceOwnerId: "amazon-elb" },
        Groups: [{ GroupId: "sg-2" }, { GroupId: "sg-1" }],
      },
      {
        NetworkInterfaceId: "eni-3",
        Status: "in-use",
        Attachment: { InstanceId: "i-1" },
        Groups: [{ GroupId: "sg-1" }],
      },
    ],
  },
  second: {
    NetworkInterfaces: [
      { NetworkInterfaceId: "eni-4", Status: "available", Groups: [{ GroupId: "sg-1" }] },
      { NetworkInterfaceId: "eni-1", Status: "in-use", InterfaceType: "branch", Description: "" },
    ],
  },
};

describe("the network interfaces of services", () => {
  test("are those in use that are no instance's, of every page, each with its owner", async () => {
    const client = new EC2Client({ region: "us-east-1" });
    client.middlewareStack.add(() => ({ input }) => {
      const { NextToken = "first" } = input as { readonly NextToken?: string };
      return Promise.resolve({ response: {}, output: { ...pages[NextToken], $metadata: {} } });
    });
    const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });

    expect(
      await readServiceInterfaces({ ...account, ec2: () => Promise.resolve(client) }, "us-east-1", {
        signal: new AbortController().signal,
      }),
    ).toEqual([
      { id: "eni-1", securityGroupIds: [], owner: "eni-1 (branch)" },
      {
        id: "eni-2",
        securityGroupIds: ["sg-1", "sg-2"],
        owner: "ELB net/sftp/50dc6c495c0c9188 (network_load_balancer, amazon-elb)",
      },
    ]);
  });
});
