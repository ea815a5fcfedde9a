import type { Exposure } from "./exposure";

/** Why a broad rule stays with its owner, and what to ask of them; each without a region. */
export function narrowingOf({ ports, rule }: Exposure): {
  readonly why: string;
  readonly change: string;
} {
  const range =
    rule.protocol === "-1" ? "all traffic" : `the ports ${rule.fromPort} to ${rule.toPort}`;
  return {
    why: `it admits ${range}, not SSH or RDP alone: others may need it`,
    change: `Narrow the rule of ${rule.securityGroupId} to what is needed, without ${ports.join(" and ")}.`,
  };
}
