import { isIPv6 } from "node:net";

import type { IngressRule, SecurityGroup } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { entriesOfRegion } from "./entries-of-region";

/** Returns the security groups of one region of an account, in the order of their keys. */
export function normalizeSecurityGroups(account: AccountConfig, region: string): SecurityGroup[] {
  return entriesOfRegion(account, account.securityGroups, region).map(([key, group]) => ({
    key,
    name: group.name ?? key,
    description: group.description,
    vpcId: group.vpcId,
    ingress: group.ingress.flatMap(normalizeIngress),
  }));
}

/** One rule a source, as EC2 keeps them. */
function normalizeIngress({
  cidrBlocks,
  securityGroupIds,
  toPort,
  ...rule
}: AccountConfig["securityGroups"][string]["ingress"][number]): IngressRule[] {
  const sources: IngressRule["source"][] = [
    ...cidrBlocks.map((cidr) => ({ kind: ipVersion(cidr), cidr })),
    ...securityGroupIds.map((id) => ({ kind: "security-group" as const, id })),
  ];
  return sources.map((source) => ({ ...rule, toPort: toPort ?? rule.fromPort, source }));
}

function ipVersion(cidr: string): "ipv4" | "ipv6" {
  return isIPv6(cidr.split("/", 1)[0] ?? "") ? "ipv6" : "ipv4";
}
