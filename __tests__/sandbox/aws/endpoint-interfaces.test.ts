import {
  CreateSecurityGroupCommand,
  CreateVpcEndpointCommand,
  DescribeNetworkInterfacesCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";

import { makeNetwork } from "../../../sandbox/make-network";
import { EmulatedAws } from "../../support/emulated-aws";

const region = "us-east-1";

describe("the network interfaces of an emulated endpoint", () => {
  let aws: EmulatedAws;
  let ec2: EC2Client;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    ec2 = new EC2Client(await aws.clientConfig("222233334444", region));
  }, 60_000);

  afterAll(async () => {
    ec2.destroy();
    await aws.close();
  });

  test("are in use, managed by AWS, and in the groups of the endpoint", async () => {
    const { privateSubnetIds, vpcId: VpcId } = await makeNetwork(ec2, region);
    const { GroupId = "" } = await ec2.send(
      new CreateSecurityGroupCommand({ VpcId, GroupName: "sftp", Description: "sftp" }),
    );
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        VpcEndpointType: "Interface",
        ServiceName: `com.amazonaws.${region}.transfer.server`,
        SubnetIds: [...privateSubnetIds],
        SecurityGroupIds: [GroupId],
      }),
    );

    const { NetworkInterfaces = [] } = await ec2.send(
      new DescribeNetworkInterfacesCommand({
        NetworkInterfaceIds: VpcEndpoint?.NetworkInterfaceIds,
      }),
    );

    expect(
      NetworkInterfaces.map((one) => [
        one.InterfaceType,
        one.Description,
        one.RequesterManaged,
        one.Status,
        one.Groups?.map((group) => group.GroupId),
      ]),
    ).toEqual(
      privateSubnetIds.map(() => [
        "vpc_endpoint",
        `VPC Endpoint Interface ${VpcEndpoint?.VpcEndpointId ?? ""}`,
        true,
        "in-use",
        [GroupId],
      ]),
    );
  });
});
