import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** The oldest agent that needs no `ec2messages` endpoint, and that this project installs. */
const oldest = [3, 3, 40, 0] as const;

export function agentTooOld({ agent, instance }: InstanceCase): DoctorFinding | undefined {
  if (!agent.known || agent.value === undefined) return undefined;
  const { agentVersion } = agent.value;
  const parts = agentVersion.split(".").map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part))) {
    return {
      cause: "agent-too-old",
      status: "unknown",
      found: `The version of its agent, ${agentVersion}, cannot be compared.`,
      fix: ["Update the agent to 3.3.40.0 or newer."],
    };
  }
  const difference = oldest
    .map((part, index) => (parts[index] ?? 0) - part)
    .find((one) => one !== 0);
  if (difference === undefined || difference > 0) return undefined;
  const group = instance.autoScalingGroupName;
  return {
    cause: "agent-too-old",
    status: "fault",
    found: `Its agent is ${agentVersion}; 3.3.40.0 or newer is needed.`,
    fix: [
      "Set agentUpdates in the account's file, or update it now with the document AWS-UpdateSSMAgent.",
      ...(group === undefined
        ? []
        : [`bastionless rotate replaces it: it is of the group ${group}.`]),
    ],
  };
}
