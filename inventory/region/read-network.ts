import type { Route, RouteTable, Subnet, VpcEndpoint } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { EndpointFacts, NetworkFacts, RouteFacts, SubnetFacts } from "../facts/network-facts";
import type { ReadOptions } from "../read-options";

/** How the instances of a region reach AWS: subnets with their routes, and endpoints. */
export async function readNetwork(
  account: AwsAccount,
  region: string,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<NetworkFacts> {
  const { paginateDescribeRouteTables, paginateDescribeSubnets, paginateDescribeVpcEndpoints } =
    await import("@aws-sdk/client-ec2");
  const client = await account.ec2(region);
  const [size, options] = [{ MaxResults: Math.min(pageSize, 100) }, { abortSignal: signal }];
  const subnets = await collectPages(
    paginateDescribeSubnets({ client }, size, options),
    (page) => page.Subnets,
  );
  const tables = await collectPages(
    paginateDescribeRouteTables({ client }, size, options),
    (page) => page.RouteTables,
  );
  const endpoints = await collectPages(
    paginateDescribeVpcEndpoints({ client }, size, options),
    (page) => page.VpcEndpoints,
  );
  return {
    subnets: subnets.map((subnet) => subnetFacts(subnet, tables)).sort(byText(({ id }) => id)),
    endpoints: endpoints.flatMap(endpointFacts).sort(byText(({ id }) => id)),
  };
}

function subnetFacts(
  { MapPublicIpOnLaunch = false, OwnerId = "", SubnetId = "", VpcId = "" }: Subnet,
  tables: readonly RouteTable[],
): SubnetFacts {
  const own = tables.find(({ Associations = [] }) =>
    Associations.some((association) => association.SubnetId === SubnetId),
  );
  const main = tables.find(
    (table) => table.VpcId === VpcId && table.Associations?.some(({ Main }) => Main === true),
  );
  const table = own ?? main;
  return {
    id: SubnetId,
    vpcId: VpcId,
    ownerId: OwnerId,
    publicIpOnLaunch: MapPublicIpOnLaunch,
    routeTableId: table?.RouteTableId ?? "",
    routes: (table?.Routes ?? []).map(routeFacts),
  };
}

function routeFacts(route: Route): RouteFacts {
  return {
    destination:
      route.DestinationCidrBlock ??
      route.DestinationIpv6CidrBlock ??
      route.DestinationPrefixListId ??
      "",
    target: targetOf(route),
    active: route.State !== "blackhole",
  };
}

function targetOf({
  DestinationPrefixListId,
  GatewayId = "",
  NatGatewayId,
}: Route): RouteFacts["target"] {
  if (NatGatewayId !== undefined) return "nat-gateway";
  if (GatewayId === "local") return "local";
  if (GatewayId.startsWith("igw-")) return "internet-gateway";
  // The endpoint of a firewall stands in a route by addresses.
  return GatewayId.startsWith("vpce-") && DestinationPrefixListId !== undefined
    ? "gateway-endpoint"
    : "other";
}

/** None of what is no endpoint of a service, such as a load balancer's. */
function endpointFacts(endpoint: VpcEndpoint): readonly EndpointFacts[] {
  const kind = kinds[endpoint.VpcEndpointType ?? ""];
  if (kind === undefined) return [];
  const facts: EndpointFacts = {
    id: endpoint.VpcEndpointId ?? "",
    vpcId: endpoint.VpcId ?? "",
    kind,
    service: endpoint.ServiceName?.split(".").at(-1) ?? "",
    available: endpoint.State?.toLowerCase() === "available",
    privateDns: endpoint.PrivateDnsEnabled ?? false,
    securityGroupIds: (endpoint.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
    routeTableIds: [...(endpoint.RouteTableIds ?? [])].sort(),
  };
  return [facts];
}

const kinds: Readonly<Record<string, EndpointFacts["kind"]>> = {
  Interface: "interface",
  Gateway: "gateway",
};
