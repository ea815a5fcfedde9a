import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** The agent gets its role from the metadata service; one in a container is a hop further away. */
export function metadataOutOfReach({
  agent,
  before,
  instance,
  isOnline,
}: InstanceCase): DoctorFinding | undefined {
  const cause = "metadata-out-of-reach";
  const { enabled, hopLimit } = instance.metadata;
  // One that is online has its role.
  if (isOnline) return undefined;
  if (!enabled) {
    return {
      cause,
      status: "fault",
      found: "Its metadata service is disabled, so the agent gets no credentials.",
      fix: ["Enable the metadata service (IMDSv2) with aws ec2 modify-instance-metadata-options."],
    };
  }
  const isSilent = agent.known && agent.value === undefined;
  if (!isSilent || hopLimit > 1 || before.length > 0) return undefined;
  return {
    cause,
    status: "unknown",
    found:
      "Its agent is silent and the hop limit of its metadata service is 1: too few if the agent runs in a container, which nobody can tell from outside.",
    fix: ["If the agent runs in a container, set the hop limit to 2: metadataHopLimit: 2."],
  };
}
