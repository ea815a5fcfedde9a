/** How instances of a region reach AWS. */
export interface NetworkFacts {
  readonly subnets: readonly SubnetFacts[];
  readonly endpoints: readonly EndpointFacts[];
}

export interface SubnetFacts {
  readonly id: string;
  readonly vpcId: string;
  /** 12 digits; another account than this one shares the subnet, and keeps endpoints to itself. */
  readonly ownerId: string;
  /** Whether instances get a public address unless they say otherwise. */
  readonly publicIpOnLaunch: boolean;
  /** Its own, or the VPC's main one; empty: neither is to be seen. */
  readonly routeTableId: string;
  /** Of that table. */
  readonly routes: readonly RouteFacts[];
}

export interface RouteFacts {
  /** CIDR or prefix list. */
  readonly destination: string;
  readonly target: "local" | "internet-gateway" | "nat-gateway" | "gateway-endpoint" | "other";
  /** Whether the route leads somewhere: not a `blackhole`. */
  readonly active: boolean;
}

/** An endpoint of a service of AWS. */
export interface EndpointFacts {
  /** `vpce-…`. */
  readonly id: string;
  readonly vpcId: string;
  readonly kind: "interface" | "gateway";
  /** Short: `ssm`, `ssmmessages`. */
  readonly service: string;
  readonly available: boolean;
  readonly privateDns: boolean;
  /** Of an interface endpoint. */
  readonly securityGroupIds: readonly string[];
  /** Of a gateway endpoint: the tables that lead to it. */
  readonly routeTableIds: readonly string[];
}
