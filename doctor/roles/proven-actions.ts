import type { InstanceCase } from "../doctor-facts";

/** What an agent was seen to do, whatever a simulation says of its role. */
export function provenActions({
  isConnected,
  isOnline,
}: Pick<InstanceCase, "isConnected" | "isOnline">): ReadonlySet<string> {
  return new Set([
    ...(isOnline ? ["ssm:UpdateInstanceInformation"] : []),
    ...(isConnected ? ["ssmmessages:CreateControlChannel", "ssmmessages:OpenControlChannel"] : []),
  ]);
}
