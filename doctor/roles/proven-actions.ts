import type { InstanceCase } from "../doctor-facts";

/** What an agent was seen to do, whatever a simulation says of its role. */
export function provenActions({
  agent,
  connected,
}: Pick<InstanceCase, "agent" | "connected">): ReadonlySet<string> {
  const isOnline = agent.known && agent.value?.pingStatus === "Online";
  const isConnected = connected?.known === true && connected.value;
  return new Set([
    ...(isOnline ? ["ssm:UpdateInstanceInformation"] : []),
    ...(isConnected ? ["ssmmessages:CreateControlChannel", "ssmmessages:OpenControlChannel"] : []),
  ]);
}
