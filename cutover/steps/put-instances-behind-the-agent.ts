import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";

/**
 * Every running instance reports to Systems Manager, and every other one did, but for those that go
 * with the bastion: nobody could enter one that is started after it.
 */
export function putInstancesBehindTheAgent(facts: CutoverFacts): CutoverStep {
  const { account, inventory } = facts;
  const isLegacy = legacyHosts(facts);
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { name: region, instances, agents } of inventory.regions) {
    if (!instances.known || !agents.known) {
      unknown.push(`In ${region} nobody can tell which instances have an agent.`);
      continue;
    }
    const reported = new Map(agents.value.map((agent) => [agent.instanceId, agent.pingStatus]));
    for (const instance of instances.value) {
      const { instanceId, name, state, autoScalingGroupName } = instance;
      if (isLegacy(region, instance)) continue;
      const group = autoScalingGroupName === undefined ? "" : `, of group ${autoScalingGroupName}`;
      const called = name === "" ? "" : ` (${name}${group})`;
      const place = `${instanceId}${called} in ${region}`;
      if (state === "running") {
        if (reported.get(instanceId) !== "Online") {
          left.push(`${place} reports no agent that is online.`);
        }
      } else if (!reported.has(instanceId)) {
        unknown.push(`${place} is ${state}, and its agent never reported.`);
      }
    }
  }
  return judgeStep({
    step: "put-instances-behind-the-agent",
    left,
    unknown,
    next: [
      `bastionless discover --select ${account.name} proposes what to adopt and what to hand over.`,
      `bastionless doctor --select ${account.name} says why an instance has no session.`,
      "Start an instance that does not run once, so that its agent reports, or terminate it.",
    ],
  });
}
