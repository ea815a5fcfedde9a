import type { SecurityGroupRule } from "../inventory/facts/security-group-rule";

/** Why a rule that admits more than SSH or RDP, or something else, is not removed; no full stop. */
export function whyKept({ fromPort, protocol, toPort }: SecurityGroupRule): string {
  const range =
    protocol === "-1"
      ? "all traffic"
      : fromPort === toPort
        ? `the port ${fromPort}`
        : `the ports ${fromPort} to ${toPort}`;
  return `it admits ${range}, not SSH or RDP alone: others may need it`;
}
