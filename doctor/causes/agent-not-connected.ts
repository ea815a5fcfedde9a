import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { isPrevented } from "../is-prevented";

/** An agent may report and still not hold the connection that sessions come by. */
export function agentNotConnected({
  before,
  connected,
  isConnected,
  isStarting,
}: InstanceCase): DoctorFinding | undefined {
  const cause = "agent-not-connected";
  if (connected === undefined) return undefined;
  if (!connected.known) {
    return {
      cause,
      status: "unread",
      found: `Whether its agent is connected could not be read: ${connected.why}.`,
      fix: ["Let the read-only role call ssm:GetConnectionStatus."],
    };
  }
  // A cause that was found says it all.
  if (isConnected || isPrevented(before)) return undefined;
  if (isStarting) {
    return {
      cause,
      status: "unknown",
      found: "It started a few minutes ago, and its agent is not connected to ssmmessages yet.",
      fix: ["Look again in a quarter of an hour."],
    };
  }
  return {
    cause,
    status: "fault",
    found: "Its agent reports, but is not connected to ssmmessages, where sessions come from.",
    fix: [
      "Try HTTPS to ssmmessages from the instance, through its proxy if it has one; then restart the agent.",
    ],
  };
}
