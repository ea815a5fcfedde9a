import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** The agent never reported, and no cause before says why. */
export function agentAbsent({ agent, before, instance }: InstanceCase): DoctorFinding | undefined {
  const cause = "agent-absent";
  if (!agent.known) {
    return {
      cause,
      status: "unknown",
      found: `What agents report could not be read: ${agent.why}.`,
      fix: ["Let the read-only role call ssm:DescribeInstanceInformation."],
    };
  }
  if (agent.value !== undefined) return undefined;
  if (before.some(({ status }) => status === "fault")) return undefined;
  const isOpen = before.length > 0;
  const group = instance.autoScalingGroupName;
  return {
    cause,
    status: isOpen ? "unknown" : "fault",
    found: isOpen
      ? "It never reported to Systems Manager; whether for the reasons above or because no agent runs, nobody can tell from outside."
      : "It never reported to Systems Manager although nothing stands in its way: no agent runs on it.",
    fix: [
      group === undefined
        ? "Install ssm-agent 3.3.40.0 or newer, or launch the instance again from an image that has it."
        : `Rotate the group ${group}: bastionless rotate.`,
    ],
  };
}
