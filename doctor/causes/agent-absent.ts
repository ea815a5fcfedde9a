import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** Minutes that an instance has until its agent reports. */
const patience = 15;

/** What Systems Manager does not know has no session, whatever the reason is. */
export function agentAbsent({
  agent,
  before,
  instance,
  read,
}: InstanceCase): DoctorFinding | undefined {
  const cause = "agent-absent";
  if (!agent.known) {
    return {
      cause,
      status: "unknown",
      found: `What agents report could not be read: ${agent.why}.`,
      fix: ["Let the read-only role call ssm:DescribeInstanceInformation."],
    };
  }
  if (agent.value !== undefined || instance.state !== "running") return undefined;
  if (before.some(({ status }) => status === "fault")) return undefined;
  const age = Date.parse(read) - Date.parse(instance.launched);
  const minutes = Math.max(0, Math.floor(age / 60_000));
  if (minutes < patience) {
    return {
      cause,
      status: "unknown",
      found: `It was launched ${minutes} minutes ago, and Systems Manager does not know it yet.`,
      fix: [`Look again ${patience} minutes after its launch.`],
    };
  }
  const reason =
    before.length > 0
      ? "for a reason above, or because no agent runs on it"
      : "no agent runs on it, or what is not read from outside keeps it away (a network ACL, the policy of an endpoint, a proxy)";
  const group = instance.autoScalingGroupName;
  return {
    cause,
    status: "fault",
    found: `Systems Manager does not know it: ${reason}.`,
    fix: [
      group === undefined
        ? "Install ssm-agent 3.3.40.0 or newer, or launch the instance again from an image that has it."
        : `Rotate the group ${group}: bastionless rotate.`,
    ],
  };
}
