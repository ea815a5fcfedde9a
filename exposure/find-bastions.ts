import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { Exposure } from "./exposure";
import type { LikelyBastion } from "./likely-bastion";

export interface FindBastionsProps {
  readonly region: string;
  readonly instances: readonly InstanceFacts[];
  /** Of the same region. */
  readonly exposures: readonly Exposure[];
}

/** Words that people give to the host that one goes through. */
const telling = /(?:^|[^a-z])(?:bastion|jump|jumphost|jumpbox|jumpserver|ssh)(?:[^a-z]|$)/i;

/**
 * Hosts that look like bastions: reached on SSH or RDP from outside, while others let SSH or RDP in
 * from the security group that they carry. A name alone proves nothing, and neither does an open
 * port; who is sure is the owner.
 */
export function findBastions(props: FindBastionsProps): LikelyBastion[] {
  const bastions = new Map<string, LikelyBastion>();
  for (const instance of props.instances) {
    const found = judge(instance, props);
    // One entry for a group, however many instances it has.
    if (found !== undefined) bastions.set(JSON.stringify(found.host), found);
  }
  return [...bastions.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function judge(
  instance: InstanceFacts,
  { exposures, region }: FindBastionsProps,
): LikelyBastion | undefined {
  const { autoScalingGroupName, instanceId, publicIpAddress, securityGroupIds } = instance;
  const outside = exposures.find(
    ({ reach, rule }) =>
      (reach === "world" || reach === "public") && securityGroupIds.includes(rule.securityGroupId),
  );
  // A group whose members admit each other says nothing of who comes in.
  const letIn = exposures.filter(
    ({ instanceIds, rule }) =>
      rule.peer.kind === "security-group" &&
      securityGroupIds.includes(rule.peer.id) &&
      rule.peer.id !== rule.securityGroupId &&
      !instanceIds.includes(instanceId),
  );
  const name = instance.name === "" ? instanceId : instance.name;
  const named = telling.test(instance.name) || telling.test(autoScalingGroupName ?? "");

  const reasons = [
    ...letIn.map(
      ({ ports, rule }) =>
        `${rule.securityGroupId} admits ${ports.join(" and ")} from ${(rule.peer as { readonly id: string }).id}, which it carries`,
    ),
    ...(outside === undefined
      ? []
      : [
          `${outside.rule.ruleId} of ${outside.rule.securityGroupId} admits ${outside.ports.join(" and ")} from ${"cidr" in outside.rule.peer ? outside.rule.peer.cidr : outside.rule.peer.id}`,
        ]),
    ...(outside !== undefined && publicIpAddress !== ""
      ? [`it has the public address ${publicIpAddress}`]
      : []),
    ...(named ? [`its name says so`] : []),
  ];
  const signs = [letIn.length > 0, outside !== undefined, named].filter(Boolean).length;
  if (signs === 0) return undefined;
  // An open port that nobody's name or rule confirms is an exposure, and reported as one.
  if (signs === 1 && outside !== undefined) return undefined;
  const host =
    autoScalingGroupName === undefined
      ? ({ kind: "instance", instanceId } as const)
      : ({ kind: "auto-scaling-group", name: autoScalingGroupName } as const);
  return {
    region,
    host,
    name: autoScalingGroupName ?? name,
    confidence: signs > 1 ? "likely" : "possible",
    reasons,
  };
}
