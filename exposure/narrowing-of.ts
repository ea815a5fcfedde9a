import type { Exposure } from "./exposure";

/** What to ask of the owner of a rule that serves more than SSH or RDP to instances. */
export function narrowingOf({ broad, ports, rule, services }: Exposure): string {
  const { securityGroupId } = rule;
  if (broad) {
    return `Narrow the rule of ${securityGroupId} to what is needed, without ${ports.join(" and ")}.`;
  }
  return services === undefined
    ? "Let the read-only role call ec2:DescribeNetworkInterfaces, and look again."
    : `Give ${services.join(" and ")} a security group that no instance has, and take ${securityGroupId} off it.`;
}
