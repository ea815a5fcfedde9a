import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { isPrevented } from "../is-prevented";
import { listedGroup } from "../listed-group";

/** What Systems Manager does not know has no session, whatever the reason is. */
export function agentAbsent(facts: InstanceCase): DoctorFinding | undefined {
  const { agent, before, instance, isStarting } = facts;
  const cause = "agent-absent";
  if (!agent.known) {
    return {
      cause,
      status: "unread",
      found: `What agents report could not be read: ${agent.why}.`,
      fix: ["Let the read-only role call ssm:DescribeInstanceInformation."],
    };
  }
  if (agent.value !== undefined || instance.state !== "running") return undefined;
  if (isPrevented(before)) return undefined;
  if (isStarting) {
    return {
      cause,
      status: "unknown",
      found: "It started a few minutes ago, and Systems Manager does not know it yet.",
      fix: ["Look again in a quarter of an hour."],
    };
  }
  const reason =
    before.length > 0
      ? "for a reason above, or because no agent runs on it"
      : "no agent runs on it, or what is not read from outside keeps it away (a network ACL, the policy of an endpoint, a proxy)";
  const group = listedGroup(facts);
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
