import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

export function agentOffline({ agent, before }: InstanceCase): DoctorFinding | undefined {
  if (!agent.known || agent.value === undefined || agent.value.pingStatus === "Online") {
    return undefined;
  }
  // A cause that was found says it all; an agent that loses its role goes silent.
  if (before.some(({ status }) => status === "fault")) return undefined;
  return {
    cause: "agent-offline",
    status: "fault",
    found: `Its agent ${agent.value.agentVersion} does not answer: ${agent.value.pingStatus}.`,
    fix: [
      "Reboot the instance, or look at the agent's log on it; /var/log/amazon/ssm on Linux, C:\\ProgramData\\Amazon\\SSM\\Logs on Windows.",
    ],
  };
}
