import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { Exposure } from "./exposure";
import type { LikelyBastion } from "./likely-bastion";
import { peerName } from "./peer-name";

export interface FindBastionsProps {
  readonly region: string;
  readonly instances: readonly InstanceFacts[];
  /** Whose owners are told, as far as somebody read them. */
  readonly groups: readonly Pick<AutoScalingGroupFacts, "name" | "ownedBy">[];
  /** Of the same region. */
  readonly exposures: readonly Exposure[];
}

/** Words that people give to the host that one goes through. */
const telling = /(?:^|[^a-z])(?:bastion|jump(?:[^a-z]?(?:host|box|server))?)(?:[^a-z]|$)/i;

/**
 * Hosts that look like bastions: reached on SSH or RDP from outside, while others let SSH or RDP in
 * from them. A name alone proves nothing, and neither does an open port; who is sure is the owner.
 */
export function findBastions(props: FindBastionsProps): LikelyBastion[] {
  const hosts = new Map<string, InstanceFacts[]>();
  for (const instance of props.instances) {
    // A group is one host, however many instances it has.
    const key = instance.autoScalingGroupName ?? `instance ${instance.instanceId}`;
    hosts.set(key, [...(hosts.get(key) ?? []), instance]);
  }
  return [...hosts.values()]
    .flatMap((instances) => judge(instances, props) ?? [])
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function judge(
  host: readonly InstanceFacts[],
  props: FindBastionsProps,
): LikelyBastion | undefined {
  const { autoScalingGroupName, instanceId = "", name = "" } = host[0] ?? {};
  const named = isTelling(autoScalingGroupName ?? "") || host.some((one) => isTelling(one.name));
  const groupIds = host.flatMap(({ securityGroupIds }) => securityGroupIds);
  const outside = props.exposures.find(
    ({ reach, rule }) =>
      groupIds.includes(rule.securityGroupId) &&
      // From private addresses people come by a VPN, and services come, too: the name decides.
      (reach === "private" ? named : reach !== "security-group"),
  );
  const letIn = rulesThatLetIn(host, outside, props);
  const addresses = host.map((one) => one.publicIpAddress).filter((address) => address !== "");
  const reasons = [
    ...letIn.map(
      ({ ports, rule }) =>
        `${rule.securityGroupId} admits ${ports.join(" and ")} from ${peerName(rule.peer)}, which it ${"cidr" in rule.peer ? "has" : "carries"}`,
    ),
    ...(outside === undefined
      ? []
      : [
          `${outside.rule.ruleId} of ${outside.rule.securityGroupId} admits ${outside.ports.join(" and ")} from ${peerName(outside.rule.peer)}`,
        ]),
    ...(outside !== undefined && addresses.length > 0
      ? [`it has the public address ${addresses.join(" and ")}`]
      : []),
    ...(named ? [`its name says so`] : []),
  ];
  const signs = [letIn.length > 0, outside !== undefined, named].filter(Boolean).length;
  if (signs === 0) return undefined;
  // An open port that nobody's name or rule confirms is an exposure, and reported as one.
  if (signs === 1 && outside !== undefined) return undefined;
  const group = props.groups.find((one) => one.name === autoScalingGroupName);
  const ownedBy = group?.ownedBy ?? host.find((one) => one.ownedBy !== undefined)?.ownedBy;
  return {
    region: props.region,
    host:
      autoScalingGroupName === undefined
        ? { kind: "instance", instanceId }
        : { kind: "auto-scaling-group", name: autoScalingGroupName },
    name: autoScalingGroupName ?? (name === "" ? instanceId : name),
    confidence: signs > 1 ? "likely" : "possible",
    ...(ownedBy !== undefined && { ownedBy }),
    reasons,
  };
}

/** `LinuxBastion` is two words. */
function isTelling(name: string): boolean {
  return telling.test(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "-"));
}

/**
 * Rules by which hosts admit this one, by a security group that it carries or by its own address.
 * Members of a group that admit each other say nothing of who comes in, unless this one is reached
 * from outside and others are not. A broad rule from a security group is no exposure, and not here.
 */
function rulesThatLetIn(
  host: readonly InstanceFacts[],
  outside: Exposure | undefined,
  { exposures, instances }: FindBastionsProps,
): readonly Exposure[] {
  const groupIds = host.flatMap(({ securityGroupIds }) => securityGroupIds);
  const addresses = new Set(
    host
      .flatMap(({ networkInterfaces, publicIpAddress }) => [
        publicIpAddress,
        ...networkInterfaces.flatMap((one) => one.addresses),
      ])
      .flatMap((address) => [`${address}/32`, `${address}/128`]),
  );
  return exposures.filter(({ instanceIds, rule: { peer } }) => {
    const isPeer =
      "cidr" in peer
        ? addresses.has(peer.cidr)
        : peer.kind === "security-group" && groupIds.includes(peer.id);
    if (!isPeer) return false;
    const alike = new Set([
      ...host.map(({ instanceId }) => instanceId),
      ...(outside?.instanceIds ?? ("cidr" in peer ? [] : carriers(instances, peer.id))),
    ]);
    return instanceIds.length === 0 || instanceIds.some((id) => !alike.has(id));
  });
}

function carriers(instances: readonly InstanceFacts[], groupId: string): readonly string[] {
  return instances
    .filter(({ securityGroupIds }) => securityGroupIds.includes(groupId))
    .map(({ instanceId }) => instanceId);
}
