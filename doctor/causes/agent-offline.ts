import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { isPrevented } from "../is-prevented";

export function agentOffline({
  agent,
  before,
  instance,
  isOnline,
  isStarting,
}: InstanceCase): DoctorFinding | undefined {
  if (!agent.known || agent.value === undefined || isOnline) return undefined;
  if (instance.state !== "running") return undefined;
  // A cause that was found says it all; an agent that loses its role goes silent.
  if (isPrevented(before)) return undefined;
  const cause = "agent-offline";
  const { agentVersion, lastPing, pingStatus } = agent.value;
  const wasHeard = lastPing !== undefined && Date.parse(lastPing) > Date.parse(instance.launched);
  // What Systems Manager says may be of the time before.
  if (isStarting && !wasHeard) {
    return {
      cause,
      status: "unknown",
      found: `It started a few minutes ago, and its agent ${agentVersion} does not answer yet: ${pingStatus}.`,
      fix: ["Look again in a quarter of an hour."],
    };
  }
  return {
    cause,
    status: "fault",
    found: `Its agent ${agentVersion} does not answer: ${pingStatus}.`,
    fix: [
      "Reboot the instance, or look at the agent's log on it; /var/log/amazon/ssm on Linux, C:\\ProgramData\\Amazon\\SSM\\Logs on Windows.",
    ],
  };
}
