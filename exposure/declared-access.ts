import type { Account } from "../model/organization";
import type { LikelyBastion } from "./likely-bastion";

export interface DeclaredAccess {
  readonly hosts: readonly Pick<LikelyBastion, "region" | "host">[];
  hasHost(region: string, host: LikelyBastion["host"]): boolean;
  hasRule(region: string, ruleId: string): boolean;
}

/** What an account's file lists in `legacyAccess`, active or retired. */
export function declaredAccess({ regions }: Pick<Account, "regions">): DeclaredAccess {
  const hosts: Pick<LikelyBastion, "region" | "host">[] = [];
  const rules = new Set<string>();
  for (const { legacyAccess, name: region } of regions) {
    for (const { autoScalingGroupNames, ingressRules, instanceIds } of legacyAccess) {
      hosts.push(
        ...instanceIds.map((instanceId) => ({
          region,
          host: { kind: "instance", instanceId } as const,
        })),
        ...autoScalingGroupNames.map((name) => ({
          region,
          host: { kind: "auto-scaling-group", name } as const,
        })),
      );
      for (const { ruleId } of ingressRules) rules.add(`${region} ${ruleId}`);
    }
  }
  const idOf = (host: LikelyBastion["host"]): string =>
    host.kind === "instance" ? host.instanceId : host.name;
  return {
    hosts,
    hasHost: (region, host) =>
      hosts.some(
        (one) =>
          one.region === region && one.host.kind === host.kind && idOf(one.host) === idOf(host),
      ),
    hasRule: (region, ruleId) => rules.has(`${region} ${ruleId}`),
  };
}
