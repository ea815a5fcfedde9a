import type { SubnetFacts } from "../../inventory/facts/network-facts";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

const services = ["ssm", "ssmmessages"];

/** Whether the agent has a way to Systems Manager; one that is online has. */
export function noRouteToEndpoints(facts: InstanceCase): DoctorFinding | undefined {
  const { agent, instance, inventory } = facts;
  if (instance.state !== "running") return undefined;
  if (agent.known && agent.value?.pingStatus === "Online") return undefined;
  const { network, securityGroupRules } = inventory;
  if (!network.known) return unknown(`The network could not be read: ${network.why}.`);
  if (!securityGroupRules.known) {
    return unknown(`Rules of security groups could not be read: ${securityGroupRules.why}.`);
  }
  const own = securityGroupRules.value.filter(({ securityGroupId }) =>
    instance.securityGroupIds.includes(securityGroupId),
  );
  if (!own.some((rule) => rule.direction === "egress" && admitsHttps(rule))) {
    return fault(
      `No rule of ${instance.securityGroupIds.join(", ")} lets HTTPS out.`,
      "Let TCP 443 out to the endpoints of Systems Manager.",
    );
  }
  const missing = services.filter((service) => !hasEndpoint(facts, service));
  if (missing.length === 0) return undefined;
  const subnet = network.value.subnets.find(({ id }) => id === instance.subnetId);
  return subnet === undefined
    ? unknown(`The subnet ${instance.subnetId} was not found.`)
    : byInternet(facts, subnet, missing);
}

/** Whether the VPC has an interface endpoint that answers to the service's name and lets the instance in. */
function hasEndpoint({ instance, inventory }: InstanceCase, service: string): boolean {
  const { network, securityGroupRules: rules } = inventory;
  if (!network.known || !rules.known) return false;
  return network.value.endpoints.some(
    (endpoint) =>
      endpoint.vpcId === instance.vpcId &&
      endpoint.service === service &&
      endpoint.available &&
      endpoint.privateDns &&
      rules.value.some(
        (rule) =>
          rule.direction === "ingress" &&
          endpoint.securityGroupIds.includes(rule.securityGroupId) &&
          admitsHttps(rule) &&
          mayComeFrom(rule, instance.securityGroupIds),
      ),
  );
}

/** A rule by addresses may hold the instance's: it is given the benefit of the doubt. */
function mayComeFrom({ peer }: SecurityGroupRule, groups: readonly string[]): boolean {
  return peer.kind !== "security-group" || groups.includes(peer.id);
}

function byInternet(
  { instance }: InstanceCase,
  { id, routes }: SubnetFacts,
  missing: readonly string[],
): DoctorFinding | undefined {
  const names = missing.join(" and ");
  const route = routes.find(({ active, destination }) => active && destination === "0.0.0.0/0");
  const fix = `Give the VPC interface endpoints (endpoints: in the account's file), or the subnet ${id} a way to the internet.`;
  switch (route?.target) {
    case "nat-gateway":
      return undefined;
    case "internet-gateway":
      return instance.publicIpAddress === ""
        ? fault(
            `It has no public address, its subnet ${id} leads to an internet gateway, and the VPC has no endpoint for ${names}.`,
            fix,
          )
        : undefined;
    case "other":
    case "local":
      return unknown(
        `Its subnet ${id} leads out by a device that cannot be looked into (a transit gateway, a firewall, an instance), and the VPC has no endpoint for ${names}.`,
      );
    case undefined:
      return fault(
        `Its subnet ${id} has no way out, and the VPC has no endpoint for ${names} that lets it in.`,
        fix,
      );
  }
}

function admitsHttps({ fromPort, protocol, toPort }: SecurityGroupRule): boolean {
  return ["tcp", "6", "-1"].includes(protocol) && fromPort <= 443 && 443 <= toPort;
}

function fault(found: string, fix: string): DoctorFinding {
  return { cause: "no-route-to-endpoints", status: "fault", found, fix: [fix] };
}

function unknown(found: string): DoctorFinding {
  return {
    cause: "no-route-to-endpoints",
    status: "unknown",
    found,
    fix: ["Try the endpoints of Systems Manager from the instance: HTTPS to ssm and ssmmessages."],
  };
}
