import { wayToService } from "../../../doctor/network/way-to-service";
import type { InstanceFacts } from "../../../inventory/facts/instance-facts";
import type { EndpointFacts, RouteFacts } from "../../../inventory/facts/network-facts";
import type { SecurityGroupRule } from "../../../inventory/facts/security-group-rule";
import { instanceOf, ruleOf } from "../../support/inventory-of";

const { subnetId, vpcId } = instanceOf();
const out = ruleOf({ direction: "egress", protocol: "-1", fromPort: 0, toPort: 65_535 });
const lets = ruleOf({
  securityGroupId: "sg-endpoints",
  fromPort: 443,
  toPort: 443,
  peer: { kind: "ipv4", cidr: "10.0.0.0/8" },
});
const byGroup = (id: string): SecurityGroupRule => ({
  ...lets,
  peer: { kind: "security-group", id },
});

function route(target: RouteFacts["target"], destination = "0.0.0.0/0", active = true): RouteFacts {
  return { target, destination, active };
}

function endpoint(facts: Partial<EndpointFacts> = {}): EndpointFacts {
  return {
    id: "vpce-1",
    vpcId,
    kind: "interface",
    service: "s3",
    available: true,
    privateDns: true,
    securityGroupIds: ["sg-endpoints"],
    routeTableIds: [],
    ...facts,
  };
}

const gateway = endpoint({
  kind: "gateway",
  privateDns: false,
  securityGroupIds: [],
  routeTableIds: ["rtb-1"],
});

interface Network {
  readonly routes?: readonly RouteFacts[];
  readonly endpoints?: readonly EndpointFacts[];
  readonly rules?: readonly SecurityGroupRule[];
  readonly instance?: Partial<InstanceFacts>;
  readonly ownerId?: string;
}

function way({ endpoints = [], instance, ownerId, routes = [], rules = [out] }: Network): string {
  const accountId = "222233334444";
  const subnet = {
    id: subnetId,
    vpcId,
    ownerId: ownerId ?? accountId,
    publicIpOnLaunch: false,
    routeTableId: "rtb-1",
    routes: [route("local", "10.20.0.0/16"), ...routes],
  };
  return wayToService({
    service: "s3",
    accountId,
    instance: instanceOf(instance),
    network: { subnets: [subnet], endpoints },
    rules,
  }).to;
}

describe("the way to a service", () => {
  test.each<[string, Network, "yes" | "maybe" | "no"]>([
    ["a NAT gateway", { routes: [route("nat-gateway")] }, "yes"],
    ["a NAT gateway that is gone", { routes: [route("nat-gateway", undefined, false)] }, "no"],
    ["nothing but its own VPC", {}, "no"],
    ["nothing, in a subnet of another account", { ownerId: "999900001111" }, "maybe"],
    ["an internet gateway without a public address", { routes: [route("internet-gateway")] }, "no"],
    [
      "an internet gateway with a public address",
      { routes: [route("internet-gateway")], instance: { publicIpAddress: "203.0.113.7" } },
      "yes",
    ],
    ["an internet gateway for IPv6", { routes: [route("internet-gateway", "::/0")] }, "maybe"],
    ["an egress-only gateway for IPv6", { routes: [route("other", "::/0")] }, "maybe"],
    ["a transit gateway", { routes: [route("other")] }, "maybe"],
    ["central endpoints", { routes: [route("other", "10.0.0.0/8")] }, "maybe"],
    [
      "a default that is split",
      { routes: [route("nat-gateway", "0.0.0.0/1"), route("nat-gateway", "128.0.0.0/1")] },
      "maybe",
    ],
    ["a prefix list", { routes: [route("other", "pl-1")] }, "maybe"],
    ["the endpoint of another service", { routes: [route("gateway-endpoint", "pl-1")] }, "no"],
  ])("by its routes: %s", (_, network, expected) => {
    expect(way(network)).toBe(expected);
  });

  test.each<[string, Network, "yes" | "maybe" | "no"]>([
    ["one that lets its address in", { rules: [out, lets] }, "yes"],
    ["one that lets its group in", { rules: [out, byGroup("sg-0123456789abcdef0")] }, "yes"],
    ["one that lets other groups in", { rules: [out, byGroup("sg-9")] }, "maybe"],
    [
      "one that lets other addresses in",
      { rules: [out, { ...lets, peer: { kind: "ipv4", cidr: "10.99.0.0/16" } }] },
      "maybe",
    ],
    ["one that lets nobody in", {}, "maybe"],
    [
      "one that lets others in, and takes the name although there is a NAT gateway",
      { routes: [route("nat-gateway")] },
      "maybe",
    ],
    [
      "one without a private name",
      { endpoints: [endpoint({ privateDns: false })], rules: [out, lets] },
      "maybe",
    ],
    [
      "one without a private name, beside a NAT gateway",
      { endpoints: [endpoint({ privateDns: false })], routes: [route("nat-gateway")] },
      "yes",
    ],
    [
      "one that is not there yet",
      { endpoints: [endpoint({ available: false })], rules: [out, lets] },
      "maybe",
    ],
    ["one of another VPC", { endpoints: [endpoint({ vpcId: "vpc-9" })] }, "no"],
    ["one of another service", { endpoints: [endpoint({ service: "logs" })] }, "no"],
    ["a gateway of its route table", { endpoints: [gateway] }, "yes"],
    [
      "a gateway of another route table",
      { endpoints: [{ ...gateway, routeTableIds: ["rtb-9"] }] },
      "maybe",
    ],
  ])("by an endpoint: %s", (_, network, expected) => {
    expect(way({ endpoints: [endpoint()], ...network })).toBe(expected);
  });

  test.each<[string, readonly SecurityGroupRule[], "yes" | "maybe" | "no"]>([
    ["nothing", [], "no"],
    ["HTTPS alone", [{ ...out, protocol: "tcp", fromPort: 443, toPort: 443 }], "yes"],
    ["another port", [{ ...out, protocol: "tcp", fromPort: 80, toPort: 80 }], "no"],
    ["its own network alone", [{ ...out, peer: { kind: "ipv4", cidr: "10.0.0.0/8" } }], "maybe"],
    ["a prefix list alone", [{ ...out, peer: { kind: "prefix-list", id: "pl-1" } }], "maybe"],
  ])("by security groups that let out %s", (_, rules, expected) => {
    expect(way({ routes: [route("nat-gateway")], rules })).toBe(expected);
  });

  test("is an endpoint's group that may be reached, and lets it in", () => {
    const toEndpoints = { ...out, peer: { kind: "security-group", id: "sg-endpoints" } } as const;

    expect(way({ endpoints: [endpoint()], rules: [toEndpoints, lets] })).toBe("yes");
  });

  test("is unknown of a subnet that is not to be seen", () => {
    expect(way({ instance: { subnetId: "subnet-9" } })).toBe("maybe");
  });
});
