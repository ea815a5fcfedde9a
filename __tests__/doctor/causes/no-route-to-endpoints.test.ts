import type { EndpointFacts, RouteFacts } from "../../../inventory/facts/network-facts";
import type { InstanceFacts } from "../../../inventory/facts/instance-facts";
import type { SecurityGroupRule } from "../../../inventory/facts/security-group-rule";
import { findingsOf } from "../../support/doctor-facts-of";
import { instanceOf, known, ruleOf, unknown } from "../../support/inventory-of";

const { subnetId, vpcId } = instanceOf();
const out = ruleOf({ direction: "egress", protocol: "-1", fromPort: 0, toPort: 65_535 });
const silent = { agents: known([]) };

interface Way {
  readonly target?: RouteFacts["target"];
  readonly active?: boolean;
  readonly endpoints?: readonly EndpointFacts[];
  readonly rules?: readonly SecurityGroupRule[];
  readonly instance?: Partial<InstanceFacts>;
}

/** `fault` or `unknown` of the route of an instance whose agent is silent; nothing: there is a way. */
function verdict({
  active = true,
  endpoints = [],
  instance = {},
  rules = [out],
  target,
}: Way): string {
  const routes = target === undefined ? [] : [{ destination: "0.0.0.0/0", target, active }];
  const [finding] = findingsOf({
    instance,
    region: {
      ...silent,
      securityGroupRules: known(rules),
      network: known({
        subnets: [{ id: subnetId, vpcId, publicIpOnLaunch: false, routes }],
        endpoints,
      }),
    },
  }).filter(({ cause }) => cause === "no-route-to-endpoints");
  return finding?.status ?? "";
}

function endpoint(service: string, facts: Partial<EndpointFacts> = {}): EndpointFacts {
  return {
    id: `vpce-${service}`,
    vpcId,
    service,
    available: true,
    privateDns: true,
    securityGroupIds: ["sg-endpoints"],
    ...facts,
  };
}

const both = [endpoint("ssm"), endpoint("ssmmessages")];
const lets = ruleOf({
  securityGroupId: "sg-endpoints",
  fromPort: 443,
  toPort: 443,
  peer: { kind: "ipv4", cidr: "10.0.0.0/8" },
});

describe("the way of an agent to Systems Manager", () => {
  test.each<[string, Way, string]>([
    ["a NAT gateway", { target: "nat-gateway" }, ""],
    ["a NAT gateway that is gone", { target: "nat-gateway", active: false }, "fault"],
    ["no way out", {}, "fault"],
    ["an internet gateway without a public address", { target: "internet-gateway" }, "fault"],
    [
      "an internet gateway with a public address",
      { target: "internet-gateway", instance: { publicIpAddress: "203.0.113.7" } },
      "",
    ],
    ["a transit gateway, a firewall or an instance", { target: "other" }, "unknown"],
    ["endpoints that let it in", { endpoints: both, rules: [out, lets] }, ""],
    [
      "endpoints that let in the members of its group",
      {
        endpoints: both,
        rules: [out, { ...lets, peer: { kind: "security-group", id: "sg-0123456789abcdef0" } }],
      },
      "",
    ],
    [
      "endpoints that let in others",
      { endpoints: both, rules: [out, { ...lets, peer: { kind: "security-group", id: "sg-9" } }] },
      "fault",
    ],
    ["endpoints that let nobody in", { endpoints: both }, "fault"],
    ["one endpoint of the two", { endpoints: [endpoint("ssm")], rules: [out, lets] }, "fault"],
    [
      "endpoints without private DNS",
      { endpoints: both.map((one) => ({ ...one, privateDns: false })), rules: [out, lets] },
      "fault",
    ],
    [
      "endpoints of another VPC",
      { endpoints: both.map((one) => ({ ...one, vpcId: "vpc-9" })), rules: [out, lets] },
      "fault",
    ],
    [
      "endpoints that are not there yet",
      { endpoints: both.map((one) => ({ ...one, available: false })), rules: [out, lets] },
      "fault",
    ],
    ["a group that lets no HTTPS out", { target: "nat-gateway", rules: [] }, "fault"],
    [
      "a group that lets HTTPS out and nothing else",
      { target: "nat-gateway", rules: [{ ...out, protocol: "tcp", fromPort: 443, toPort: 443 }] },
      "",
    ],
  ])("%s", (_, way, expected) => {
    expect(verdict(way)).toBe(expected);
  });

  test("is nobody's question while the agent is online", () => {
    const network = known({ subnets: [], endpoints: [] });

    expect(findingsOf({ region: { network } })).toEqual([]);
  });

  test("is unknown where the network could not be read", () => {
    const found = findingsOf({ region: { ...silent, network: unknown("AccessDenied: no") } });

    expect(found[0]).toMatchObject({
      cause: "no-route-to-endpoints",
      status: "unknown",
      found: "The network could not be read: AccessDenied: no.",
    });
  });
});
