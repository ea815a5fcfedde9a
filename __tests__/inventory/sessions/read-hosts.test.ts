import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";

import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { readInstanceProfiles } from "../../../inventory/iam/read-instance-profiles";
import type { HostInventory } from "../../../inventory/sessions/host-inventory";
import { readConnections } from "../../../inventory/sessions/read-connections";
import { readHosts } from "../../../inventory/sessions/read-hosts";
import { readLogGroup } from "../../../inventory/sessions/read-log-group";
import { EmulatedAws } from "../../support/emulated-aws";
import { known } from "../../support/inventory-of";
import { makeHosts, type Hosts } from "../../support/make-hosts";

const minute = 60_000;
jest.setTimeout(minute);
const region = "us-east-1";
const accountId = "222233334444";
const signal = new AbortController().signal;

describe("the hosts of a region", () => {
  let aws: EmulatedAws;
  let account: AwsAccount;
  let hosts: Hosts;
  let facts: HostInventory;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
    });
    hosts = await makeHosts(await aws.clientConfig(accountId, region), region);
    facts = await readHosts(account, region, { signal });
  }, minute);

  afterAll(async () => {
    account.close();
    await aws.close();
  });

  test("are there with the time of their launch", () => {
    if (!facts.instances.known) throw new Error(facts.instances.why);
    expect(facts.instances.value.map(({ instanceId }) => instanceId)).toEqual(hosts.instanceIds);
    const [launched] = facts.instances.value.map((instance) => Date.parse(instance.launched));
    expect(Math.abs(Date.now() - (launched ?? 0))).toBeLessThan(minute);
  });

  test("have agents, with the role that Systems Manager gave them", () => {
    expect(facts.defaultHostManagementRole).toEqual(known("service-role/hosts"));
    expect(facts.agents).toEqual(
      known(
        hosts.instanceIds.slice(0, 2).map((instanceId) => ({
          instanceId,
          pingStatus: "Online",
          lastPing: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
          agentVersion: "3.2.2303.0",
          roleName: "hosts",
        })),
      ),
    );
  });

  test("are connected, or report and are not", async () => {
    const connections = await readConnections(account, region, hosts.instanceIds, { signal });

    expect([...connections]).toEqual(
      [true, false, false].map((connected, index) => [hosts.instanceIds[index], known(connected)]),
    );
  });

  test("have subnets with an owner, a route table and its routes", () => {
    if (!facts.network.known) throw new Error(facts.network.why);
    const of = (id: string | undefined): unknown =>
      facts.network.known && facts.network.value.subnets.find((subnet) => subnet.id === id);
    const local = { destination: "10.20.0.0/16", target: "local", active: true };
    const [privateId = ""] = hosts.network.privateSubnetIds;
    const subnet = { vpcId: hosts.network.vpcId, ownerId: accountId, publicIpOnLaunch: false };

    expect(of(privateId)).toEqual({
      ...subnet,
      id: privateId,
      routeTableId: hosts.routeTableIds.get(privateId),
      routes: [
        local,
        { destination: "0.0.0.0/0", target: "nat-gateway", active: true },
        {
          destination: expect.stringMatching(/^pl-/) as string,
          target: "gateway-endpoint",
          active: true,
        },
      ],
    });
    expect(of(hosts.network.publicSubnetId)).toEqual({
      ...subnet,
      id: hosts.network.publicSubnetId,
      routeTableId: hosts.routeTableIds.get(hosts.network.publicSubnetId),
      routes: [local, { destination: "0.0.0.0/0", target: "internet-gateway", active: true }],
    });
  });

  test("have endpoints, those of gateways included", () => {
    if (!facts.network.known) throw new Error(facts.network.why);
    const [privateId = ""] = hosts.network.privateSubnetIds;
    const shared = { vpcId: hosts.network.vpcId, available: true };

    expect(
      [...facts.network.value.endpoints].sort(({ kind }) => (kind === "gateway" ? 1 : -1)),
    ).toEqual([
      {
        ...shared,
        id: hosts.interfaceEndpointId,
        kind: "interface",
        service: "ssm",
        privateDns: true,
        securityGroupIds: [hosts.groupId],
        routeTableIds: [],
      },
      {
        ...shared,
        id: hosts.gatewayEndpointId,
        kind: "gateway",
        service: "s3",
        privateDns: expect.any(Boolean) as boolean,
        securityGroupIds: [],
        routeTableIds: [hosts.routeTableIds.get(privateId)],
      },
    ]);
  });

  test("have security groups whose rules are told one by one", () => {
    if (!facts.securityGroupRules.known) throw new Error(facts.securityGroupRules.why);
    const own = facts.securityGroupRules.value
      .filter(({ securityGroupId }) => securityGroupId === hosts.groupId)
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
        ["egress", "tcp", 443, 443, { kind: "security-group", id: hosts.groupId }],
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
    const logs = new CloudWatchLogsClient(await aws.clientConfig(accountId, region));
    const group = (): ReturnType<typeof readLogGroup> =>
      readLogGroup(account, region, "/sessions", { signal });
    await logs.send(new CreateLogGroupCommand({ logGroupName: "/sessions-of-others" }));
    expect(await group()).toEqual({ exists: false });
    await logs.send(new CreateLogGroupCommand({ logGroupName: "/sessions" }));
    expect(await group()).toEqual({ exists: true, encrypted: false });
    logs.destroy();
  });
});
