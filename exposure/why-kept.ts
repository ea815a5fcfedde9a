import type { SecurityGroupRule } from "../inventory/facts/security-group-rule";
import type { Exposure } from "./exposure";

/**
 * Why the removal of a rule would cut others off; no full stop.
 *
 * @param exposure - of the rule; `undefined`: it admits neither SSH nor RDP
 * @returns undefined where it serves nothing but SSH or RDP to instances
 */
export function whyKept(
  rule: SecurityGroupRule,
  exposure: Pick<Exposure, "broad" | "services"> | undefined,
): string | undefined {
  if (exposure === undefined || exposure.broad) {
    return `it admits ${ports(rule)}, not SSH or RDP alone: others may need it`;
  }
  const { services } = exposure;
  if (services === undefined) return "nobody could read what carries its group beside instances";
  return services.length === 0
    ? undefined
    : `${services.join(" and ")} ${services.length === 1 ? "has" : "have"} its group, which may serve SFTP or the like`;
}

function ports({ fromPort, protocol, toPort }: SecurityGroupRule): string {
  if (protocol === "-1") return "all traffic";
  return fromPort === toPort ? `the port ${fromPort}` : `the ports ${fromPort} to ${toPort}`;
}
