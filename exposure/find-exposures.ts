import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { SecurityGroupRule } from "../inventory/facts/security-group-rule";
import type { ServiceInterface } from "../inventory/facts/service-interface";
import type { Readable } from "../inventory/readable";
import type { Exposure, Reach } from "./exposure";
import { reachOf } from "./reach-of";

export interface FindExposuresProps {
  readonly region: string;
  readonly rules: readonly SecurityGroupRule[];
  readonly instances: readonly InstanceFacts[];
  readonly serviceInterfaces: Readable<readonly ServiceInterface[]>;
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
export function findExposures(props: FindExposuresProps): Exposure[] {
  const { instances, region, rules, serviceInterfaces } = props;
  return rules
    .filter(({ direction }) => direction === "ingress")
    .flatMap((rule) => {
      const ports = sshAndRdp.filter((port) => admits(rule, port));
      if (ports.length === 0) return [];
      const carries = (one: { readonly securityGroupIds: readonly string[] }): boolean =>
        one.securityGroupIds.includes(rule.securityGroupId);
      const exposure: Exposure = {
        region,
        rule,
        ports,
        broad: rule.fromPort !== rule.toPort,
        reach: reachOf(rule.peer),
        instanceIds: instances.filter(carries).map(({ instanceId }) => instanceId),
        ...(serviceInterfaces.known && {
          services: [
            ...new Set(serviceInterfaces.value.filter(carries).map(({ owner }) => owner)),
          ].sort(),
        }),
      };
      return [exposure];
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
