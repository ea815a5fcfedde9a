import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  type EC2Client,
} from "@aws-sdk/client-ec2";

export interface Network {
  readonly vpcId: string;
  /** Leads to an internet gateway. */
  readonly publicSubnetId: string;
  /** One in each of two zones; they lead to a NAT gateway. */
  readonly privateSubnetIds: readonly string[];
}

/** Makes a VPC as most people have one: a public subnet, and private ones behind a NAT gateway. */
export async function makeNetwork(ec2: EC2Client, region: string): Promise<Network> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.20.0.0/16" }));
  const VpcId = Vpc?.VpcId ?? "";

  const subnet = async (index: number, zone: string, routes: object): Promise<string> => {
    const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
    const RouteTableId = RouteTable?.RouteTableId ?? "";
    await ec2.send(
      new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: "0.0.0.0/0", ...routes }),
    );
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId,
        CidrBlock: `10.20.${index}.0/24`,
        AvailabilityZone: `${region}${zone}`,
      }),
    );
    const SubnetId = Subnet?.SubnetId ?? "";
    await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
    return SubnetId;
  };

  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const GatewayId = InternetGateway?.InternetGatewayId ?? "";
  await ec2.send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId: GatewayId }));
  const publicSubnetId = await subnet(0, "a", { GatewayId });

  const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: "vpc" }));
  const { NatGateway } = await ec2.send(
    new CreateNatGatewayCommand({ SubnetId: publicSubnetId, AllocationId }),
  );
  const { NatGatewayId = "" } = NatGateway ?? {};
  return {
    vpcId: VpcId,
    publicSubnetId,
    privateSubnetIds: [
      await subnet(1, "a", { NatGatewayId }),
      await subnet(2, "b", { NatGatewayId }),
    ],
  };
}
