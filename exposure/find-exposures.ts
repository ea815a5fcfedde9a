import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { SecurityGroupRule } from "../inventory/facts/security-group-rule";
import type { Exposure, Reach } from "./exposure";
import { reachOf } from "./reach-of";

export interface FindExposuresProps {
  readonly region: string;
  readonly rules: readonly SecurityGroupRule[];
  readonly instances: readonly InstanceFacts[];
}

const sshAndRdp = [22, 3389] as const;
const widestFirst: readonly Reach[] = [
  "world",
  "public",
  "prefix-list",
  "private",
  "security-group",
];

/** The rules of a region that admit SSH or RDP, the widest first, then by their ids. */
export function findExposures({ instances, region, rules }: FindExposuresProps): Exposure[] {
  return rules
    .filter(({ direction }) => direction === "ingress")
    .flatMap((rule) => {
      const ports = sshAndRdp.filter((port) => admits(rule, port));
      if (ports.length === 0) return [];
      const instanceIds = instances
        .filter(({ securityGroupIds }) => securityGroupIds.includes(rule.securityGroupId))
        .map(({ instanceId }) => instanceId);
      const broad = rule.fromPort !== rule.toPort;
      return [{ region, rule, ports, broad, reach: reachOf(rule.peer), instanceIds }];
    })
    .sort(
      (one, other) =>
        widestFirst.indexOf(one.reach) - widestFirst.indexOf(other.reach) ||
        (one.rule.ruleId < other.rule.ruleId ? -1 : 1),
    );
}

/** RDP also speaks UDP; `6` and `17` are how some clients spell the protocols. */
function admits({ fromPort, protocol, toPort }: SecurityGroupRule, port: 22 | 3389): boolean {
  const protocols = port === 22 ? ["tcp", "6", "-1"] : ["tcp", "6", "udp", "17", "-1"];
  return protocols.includes(protocol) && fromPort <= port && port <= toPort;
}
