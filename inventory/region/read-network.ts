import type { Route, RouteTable, Subnet, VpcEndpoint } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { EndpointFacts, NetworkFacts, RouteFacts, SubnetFacts } from "../facts/network-facts";
import type { ReadOptions } from "../read-options";

/** How the instances of a region reach AWS: subnets with their routes, and interface endpoints. */
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
    endpoints: endpoints
      .filter(({ VpcEndpointType }) => VpcEndpointType === "Interface")
      .map(endpointFacts)
      .sort(byText(({ id }) => id)),
  };
}

function subnetFacts(
  { MapPublicIpOnLaunch = false, SubnetId = "", VpcId = "" }: Subnet,
  tables: readonly RouteTable[],
): SubnetFacts {
  const own = tables.find(({ Associations = [] }) =>
    Associations.some((association) => association.SubnetId === SubnetId),
  );
  const main = tables.find(
    (table) => table.VpcId === VpcId && table.Associations?.some(({ Main }) => Main === true),
  );
  return {
    id: SubnetId,
    vpcId: VpcId,
    publicIpOnLaunch: MapPublicIpOnLaunch,
    routes: ((own ?? main)?.Routes ?? []).map(routeFacts),
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

function targetOf({ GatewayId, NatGatewayId }: Route): RouteFacts["target"] {
  if (NatGatewayId !== undefined) return "nat-gateway";
  if (GatewayId === "local") return "local";
  return GatewayId?.startsWith("igw-") === true ? "internet-gateway" : "other";
}

function endpointFacts(endpoint: VpcEndpoint): EndpointFacts {
  return {
    id: endpoint.VpcEndpointId ?? "",
    vpcId: endpoint.VpcId ?? "",
    service: endpoint.ServiceName?.split(".").at(-1) ?? "",
    available: endpoint.State?.toLowerCase() === "available",
    privateDns: endpoint.PrivateDnsEnabled ?? false,
    securityGroupIds: (endpoint.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
  };
}
