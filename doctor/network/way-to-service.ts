import type { EndpointFacts, NetworkFacts } from "../../inventory/facts/network-facts";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import { isForHttps } from "./is-for-https";
import { letsHttps, type Peer } from "./lets-https";
import type { Way } from "./way";
import { wayToInternet } from "./way-to-internet";

export interface WayToServiceProps {
  /** Short: `ssm`. */
  readonly service: string;
  /** Of the instance. */
  readonly accountId: string;
  readonly instance: InstanceFacts;
  readonly network: NetworkFacts;
  readonly rules: readonly SecurityGroupRule[];
}

/** On the internet, or with an address that nobody knows. */
const anywhere: Peer = { securityGroupIds: [], address: "" };

/**
 * Whether an instance has a way to a service of AWS: by an endpoint of its VPC, or by its subnet's
 * routes. It is a no only where nothing leads anywhere: names can be answered, and ways can be
 * opened, by what is not read here.
 */
export function wayToService(props: WayToServiceProps): Way {
  const { accountId, instance, network, rules, service } = props;
  const subnet = network.subnets.find(({ id }) => id === instance.subnetId);
  if (subnet === undefined) return maybe(`its subnet ${instance.subnetId} was not found`);
  // Another account's endpoints, and its security groups, are not to be seen.
  const no = (why: string): Way =>
    subnet.ownerId === accountId
      ? { to: "no", why }
      : maybe(`its subnet ${subnet.id} belongs to ${subnet.ownerId}, who is not looked into`);

  const out = rulesOf(rules, "egress", instance.securityGroupIds);
  if (!out.some(isForHttps)) {
    return no(`no rule of ${instance.securityGroupIds.join(", ")} lets HTTPS out`);
  }
  const egress = letsHttps(out, anywhere);
  const me = { securityGroupIds: instance.securityGroupIds, address: instance.privateIpAddress };
  const leads = ({ available, kind, privateDns, ...endpoint }: EndpointFacts): boolean => {
    if (!available) return false;
    if (kind === "gateway") {
      return egress === "yes" && endpoint.routeTableIds.includes(subnet.routeTableId);
    }
    const groups = endpoint.securityGroupIds;
    const to = letsHttps(out, { ...anywhere, securityGroupIds: groups });
    const from = letsHttps(rulesOf(rules, "ingress", groups), me);
    return privateDns && to === "yes" && from === "yes";
  };
  const endpoints = network.endpoints.filter(
    (one) => one.vpcId === instance.vpcId && one.service === service,
  );
  if (endpoints.some(leads)) return { to: "yes" };
  // It takes the service's name for itself, also where it lets nobody in.
  const taker = endpoints.find(({ available, privateDns }) => available && privateDns);
  if (taker !== undefined) {
    return maybe(`the endpoint ${taker.id} is there, and may not let it in`);
  }
  const way = wayToInternet({
    subnetId: subnet.id,
    routes: subnet.routes,
    hasPublicAddress: instance.publicIpAddress !== "",
    egress,
  });
  if (way.to !== "no") return way;
  const [endpoint] = endpoints;
  return endpoint === undefined
    ? no(`${way.why}, and the VPC has no endpoint for it`)
    : maybe(`the endpoint ${endpoint.id} is there, and may not answer to the service's name`);
}

function rulesOf(
  rules: readonly SecurityGroupRule[],
  direction: SecurityGroupRule["direction"],
  groups: readonly string[],
): readonly SecurityGroupRule[] {
  return rules.filter(
    (rule) => rule.direction === direction && groups.includes(rule.securityGroupId),
  );
}

function maybe(why: string): Way {
  return { to: "maybe", why };
}
