import type { Exposure } from "./exposure";

/** What to ask of the owner of a rule that admits more than SSH or RDP. */
export function narrowingOf({ ports, rule }: Exposure): string {
  return `Narrow the rule of ${rule.securityGroupId} to what is needed, without ${ports.join(" and ")}.`;
}
