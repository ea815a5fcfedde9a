import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
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

import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { readInstanceProfiles } from "../../../inventory/iam/read-instance-profiles";
import type { HostInventory } from "../../../inventory/sessions/host-inventory";
import { readConnections } from "../../../inventory/sessions/read-connections";
import { readHosts } from "../../../inventory/sessions/read-hosts";
import { readLogGroup } from "../../../inventory/sessions/read-log-group";
import { accountClientConfig } from "../../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { existingNames } from "../../../sandbox/existing-estate";
import { findPython } from "../../../sandbox/find-python";
import { makeInstanceRole } from "../../../sandbox/make-instance-role";
import { makeNetwork, type Network } from "../../../sandbox/make-network";
import { known } from "../../support/inventory-of";

const minute = 60_000;
const region = "us-east-1";
const accountId = "222233334444";
const signal = new AbortController().signal;

describe("the hosts of a region", () => {
  const before = process.env;
  let aws: AwsEmulator;
  let account: AwsAccount;
  let network: Network;
  let groupId: string;
  let instanceIds: readonly string[];
  let facts: HostInventory;
  let tables: ReadonlyMap<string, string>;
  let endpointIds: readonly string[];

  beforeAll(async () => {
    aws = await startAwsEmulator({ python: findPython(process.cwd()) });
    process.env = {
      ...before,
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: "sandbox",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_REGION: region,
    };
    account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
    });
    await makeHosts();
    facts = await readHosts(account, region, { signal });
  }, minute);

  afterAll(async () => {
    account.close();
    process.env = before;
    await aws.close();
  });

  async function makeHosts(): Promise<void> {
    const config = await accountClientConfig({ awsEndpoint: aws.url }, accountId, region);
    const [ec2, iam, ssm] = [new EC2Client(config), new IAMClient(config), new SSMClient(config)];
    network = await makeNetwork(ec2, region);
    const [subnetId = ""] = network.privateSubnetIds;
    const VpcId = network.vpcId;
    tables = await routeTables(ec2);
    const { GroupId = "" } = await ec2.send(
      new CreateSecurityGroupCommand({ VpcId, GroupName: "endpoints", Description: "Endpoints" }),
    );
    groupId = GroupId;
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
    const endpoint = async (input: object, service: string): Promise<string> => {
      const ServiceName = `com.amazonaws.${region}.${service}`;
      const { VpcEndpoint } = await ec2.send(
        new CreateVpcEndpointCommand({ VpcId, ServiceName, ...input }),
      );
      return VpcEndpoint?.VpcEndpointId ?? "";
    };
    endpointIds = [
      await endpoint(
        {
          VpcEndpointType: "Interface",
          PrivateDnsEnabled: true,
          SubnetIds: [subnetId],
          SecurityGroupIds: [GroupId],
        },
        "ssm",
      ),
      await endpoint({ VpcEndpointType: "Gateway", RouteTableIds: [tables.get(subnetId)] }, "s3"),
    ];
    await makeInstances(ec2, subnetId);
    await makeDefaultRole(iam, ssm);
    for (const client of [ec2, iam, ssm]) client.destroy();
  }

  /** By subnet. */
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

  /** One that is connected, one that is not, and one that never reported. */
  async function makeInstances(ec2: EC2Client, SubnetId: string): Promise<void> {
    const { ImageId } = await ec2.send(
      new RegisterImageCommand({ Name: "al2023-ami-2023.5", RootDeviceName: "/dev/xvda" }),
    );
    const { Instances = [] } = await ec2.send(
      new RunInstancesCommand({ ImageId, SubnetId, MinCount: 3, MaxCount: 3 }),
    );
    instanceIds = Instances.map(({ InstanceId = "" }) => InstanceId).sort();
    const tag = async (index: number, Value: string): Promise<void> => {
      const Resources = [instanceIds[index] ?? ""];
      const Tags = [{ Key: "sandbox:agent", Value }];
      await ec2.send(new CreateTagsCommand({ Resources, Tags }));
    };
    await tag(1, "unconnected");
    await tag(2, "absent");
  }

  async function makeDefaultRole(iam: IAMClient, ssm: SSMClient): Promise<void> {
    await makeInstanceRole(iam, existingNames.role);
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: "empty" }));
    await iam.send(
      new CreateRoleCommand({
        RoleName: "hosts",
        Path: "/service-role/",
        AssumeRolePolicyDocument: "{}",
      }),
    );
    const PolicyDocument = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["ssm:*", "ssmmessages:*"], Resource: "*" }],
    });
    await iam.send(
      new PutRolePolicyCommand({ RoleName: "hosts", PolicyName: "p", PolicyDocument }),
    );
    await ssm.send(
      new UpdateServiceSettingCommand({
        SettingId: "/ssm/managed-instance/default-ec2-instance-management-role",
        SettingValue: "service-role/hosts",
      }),
    );
  }

  test("are there with the time of their launch", () => {
    if (!facts.instances.known) throw new Error(facts.instances.why);
    expect(facts.instances.value.map(({ instanceId }) => instanceId)).toEqual(instanceIds);
    const [launched] = facts.instances.value.map((instance) => Date.parse(instance.launched));
    expect(Math.abs(Date.now() - (launched ?? 0))).toBeLessThan(minute);
  });

  test("have agents, with the role that Systems Manager gave them", () => {
    expect(facts.defaultHostManagementRole).toEqual(known("service-role/hosts"));
    expect(facts.agents).toEqual(
      known(
        instanceIds.slice(0, 2).map((instanceId) => ({
          instanceId,
          pingStatus: "Online",
          agentVersion: "3.2.2303.0",
          roleName: "hosts",
        })),
      ),
    );
  });

  test("are connected, or report and are not", async () => {
    const connections = await readConnections(account, region, instanceIds, { signal });

    expect([...connections]).toEqual(
      [true, false, false].map((connected, index) => [instanceIds[index], known(connected)]),
    );
  });

  test("have subnets with an owner, a route table and its routes", () => {
    if (!facts.network.known) throw new Error(facts.network.why);
    const of = (id: string | undefined): unknown =>
      facts.network.known && facts.network.value.subnets.find((subnet) => subnet.id === id);
    const local = { destination: "10.20.0.0/16", target: "local", active: true };
    const [privateId = ""] = network.privateSubnetIds;
    const subnet = { vpcId: network.vpcId, ownerId: accountId, publicIpOnLaunch: false };

    expect(of(privateId)).toEqual({
      ...subnet,
      id: privateId,
      routeTableId: tables.get(privateId),
      routes: [local, { destination: "0.0.0.0/0", target: "nat-gateway", active: true }],
    });
    expect(of(network.publicSubnetId)).toEqual({
      ...subnet,
      id: network.publicSubnetId,
      routeTableId: tables.get(network.publicSubnetId),
      routes: [local, { destination: "0.0.0.0/0", target: "internet-gateway", active: true }],
    });
  });

  test("have endpoints, those of gateways included", () => {
    if (!facts.network.known) throw new Error(facts.network.why);
    const [ssm, s3] = endpointIds;
    const [privateId = ""] = network.privateSubnetIds;
    const shared = { vpcId: network.vpcId, available: true };

    expect(
      [...facts.network.value.endpoints].sort(({ kind }) => (kind === "gateway" ? 1 : -1)),
    ).toEqual([
      {
        ...shared,
        id: ssm,
        kind: "interface",
        service: "ssm",
        privateDns: true,
        securityGroupIds: [groupId],
        routeTableIds: [],
      },
      {
        ...shared,
        id: s3,
        kind: "gateway",
        service: "s3",
        privateDns: expect.any(Boolean) as boolean,
        securityGroupIds: [],
        routeTableIds: [tables.get(privateId)],
      },
    ]);
  });

  test("have security groups whose rules are told one by one", () => {
    if (!facts.securityGroupRules.known) throw new Error(facts.securityGroupRules.why);
    const own = facts.securityGroupRules.value
      .filter(({ securityGroupId }) => securityGroupId === groupId)
      .map(({ direction, fromPort, peer, protocol, toPort }) => [
        direction,
        protocol,
        fromPort,
        toPort,
        peer,
      ]);

    expect(own).toHaveLength(3);
    expect(own).toEqual(
      expect.arrayContaining([
        ["egress", "-1", 0, 65_535, { kind: "ipv4", cidr: "0.0.0.0/0" }],
        ["egress", "tcp", 443, 443, { kind: "security-group", id: groupId }],
        ["ingress", "tcp", 443, 443, { kind: "ipv4", cidr: "10.20.0.0/16" }],
      ]),
    );
  });

  test("have instance profiles, with a role and whom it trusts, or without one", async () => {
    const arn = `arn:aws:iam::${accountId}`;

    expect(await readInstanceProfiles(account, { signal })).toEqual([
      { name: "empty", arn: `${arn}:instance-profile/empty` },
      {
        name: "web-app",
        arn: `${arn}:instance-profile/web-app`,
        role: {
          name: "web-app",
          arn: `${arn}:role/web-app`,
          trustPolicy: expect.stringContaining('"ec2.amazonaws.com"') as string,
        },
      },
    ]);
  });

  test("log to a group by its exact name", async () => {
    const logs = new CloudWatchLogsClient(
      await accountClientConfig({ awsEndpoint: aws.url }, accountId, region),
    );
    const group = (): ReturnType<typeof readLogGroup> =>
      readLogGroup(account, region, "/sessions", { signal });
    await logs.send(new CreateLogGroupCommand({ logGroupName: "/sessions-of-others" }));
    expect(await group()).toEqual({ exists: false });
    await logs.send(new CreateLogGroupCommand({ logGroupName: "/sessions" }));
    expect(await group()).toEqual({ exists: true, encrypted: false });
    logs.destroy();
  });
});
