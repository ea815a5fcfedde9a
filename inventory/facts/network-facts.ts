/** How instances of a region reach AWS. */
export interface NetworkFacts {
  readonly subnets: readonly SubnetFacts[];
  readonly endpoints: readonly EndpointFacts[];
}

export interface SubnetFacts {
  readonly id: string;
  readonly vpcId: string;
  /** Whether instances get a public address unless they say otherwise. */
  readonly publicIpOnLaunch: boolean;
  /** Of its own route table, or of the VPC's main one. */
  readonly routes: readonly RouteFacts[];
}

export interface RouteFacts {
  /** CIDR or prefix list. */
  readonly destination: string;
  readonly target: "local" | "internet-gateway" | "nat-gateway" | "other";
  /** Whether the route leads somewhere: not a `blackhole`. */
  readonly active: boolean;
}

/** An interface endpoint. */
export interface EndpointFacts {
  /** `vpce-…`. */
  readonly id: string;
  readonly vpcId: string;
  /** Short: `ssm`, `ssmmessages`. */
  readonly service: string;
  readonly available: boolean;
  readonly privateDns: boolean;
  readonly securityGroupIds: readonly string[];
}
