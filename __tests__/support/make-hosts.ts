import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcEndpointCommand,
  DescribeRouteTablesCommand,
  EC2Client,
  RegisterImageCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import { SSMClient, UpdateServiceSettingCommand } from "@aws-sdk/client-ssm";

import { makeInstanceRole } from "../../sandbox/make-instance-role";
import { makeNetwork, type Network } from "../../sandbox/make-network";
import type { accountClientConfig } from "../../sandbox/account-client-config";

export interface Hosts {
  readonly network: Network;
  /** By subnet. */
  readonly routeTableIds: ReadonlyMap<string, string>;
  /** Of the interface endpoint. */
  readonly groupId: string;
  readonly interfaceEndpointId: string;
  readonly gatewayEndpointId: string;
  /** Sorted: one that is connected, one that is not, and one whose agent is absent. */
  readonly instanceIds: readonly string[];
}

/**
 * Makes three instances whose own role, `web-app`, may not report; the role of Default Host
 * Management may. Their subnet has a NAT gateway and two endpoints.
 */
export async function makeHosts(
  config: Awaited<ReturnType<typeof accountClientConfig>>,
  region: string,
): Promise<Hosts> {
  const [ec2, iam, ssm] = [new EC2Client(config), new IAMClient(config), new SSMClient(config)];
  try {
    await makeRoles(iam, ssm);
    const network = await makeNetwork(ec2, region);
    const [subnetId = ""] = network.privateSubnetIds;
    const routeTableIds = await routeTables(ec2);
    const groupId = await makeGroup(ec2, network.vpcId);
    const endpoint = async (service: string, input: object): Promise<string> => {
      const { VpcEndpoint } = await ec2.send(
        new CreateVpcEndpointCommand({
          VpcId: network.vpcId,
          ServiceName: `com.amazonaws.${region}.${service}`,
          ...input,
        }),
      );
      return VpcEndpoint?.VpcEndpointId ?? "";
    };
    return {
      network,
      routeTableIds,
      groupId,
      interfaceEndpointId: await endpoint("ssm", {
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
        SubnetIds: [subnetId],
        SecurityGroupIds: [groupId],
      }),
      gatewayEndpointId: await endpoint("s3", {
        VpcEndpointType: "Gateway",
        RouteTableIds: [routeTableIds.get(subnetId)],
      }),
      instanceIds: await makeInstances(ec2, subnetId),
    };
  } finally {
    for (const client of [ec2, iam, ssm]) client.destroy();
  }
}

async function makeRoles(iam: IAMClient, ssm: SSMClient): Promise<void> {
  await makeInstanceRole(iam, "web-app");
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: "empty" }));
  const RoleName = "hosts";
  await iam.send(
    new CreateRoleCommand({ RoleName, Path: "/service-role/", AssumeRolePolicyDocument: "{}" }),
  );
  const PolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: ["ssm:*", "ssmmessages:*"], Resource: "*" }],
  });
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "p", PolicyDocument }));
  await ssm.send(
    new UpdateServiceSettingCommand({
      SettingId: "/ssm/managed-instance/default-ec2-instance-management-role",
      SettingValue: `service-role/${RoleName}`,
    }),
  );
}

async function routeTables(ec2: EC2Client): Promise<ReadonlyMap<string, string>> {
  const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}));
  return new Map(
    RouteTables.flatMap(({ Associations = [], RouteTableId = "" }) =>
      Associations.flatMap(({ SubnetId }) =>
        SubnetId === undefined ? [] : [[SubnetId, RouteTableId] as const],
      ),
    ),
  );
}

/** Lets HTTPS in from the VPC, and out to everywhere and to itself. */
async function makeGroup(ec2: EC2Client, VpcId: string): Promise<string> {
  const { GroupId = "" } = await ec2.send(
    new CreateSecurityGroupCommand({ VpcId, GroupName: "endpoints", Description: "Endpoints" }),
  );
  const https = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [{ ...https, IpRanges: [{ CidrIp: "10.20.0.0/16" }] }],
    }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupEgressCommand({
      GroupId,
      IpPermissions: [{ ...https, UserIdGroupPairs: [{ GroupId }] }],
    }),
  );
  return GroupId;
}

async function makeInstances(ec2: EC2Client, SubnetId: string): Promise<readonly string[]> {
  const { ImageId } = await ec2.send(
    new RegisterImageCommand({ Name: "al2023-ami-2023.5", RootDeviceName: "/dev/xvda" }),
  );
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId,
      SubnetId,
      MinCount: 3,
      MaxCount: 3,
      IamInstanceProfile: { Name: "web-app" },
    }),
  );
  const ids = Instances.map(({ InstanceId = "" }) => InstanceId).sort();
  const tag = async (index: number, Value: string): Promise<void> => {
    const Tags = [{ Key: "sandbox:agent", Value }];
    await ec2.send(new CreateTagsCommand({ Resources: [ids[index] ?? ""], Tags }));
  };
  await tag(1, "unconnected");
  await tag(2, "absent");
  return ids;
}
