import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";

/** Every running instance reports to Systems Manager, but for those that go with the bastion. */
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
    const online = new Set(
      agents.value
        .filter(({ pingStatus }) => pingStatus === "Online")
        .map(({ instanceId }) => instanceId),
    );
    for (const instance of instances.value) {
      const { instanceId, name, state, autoScalingGroupName } = instance;
      if (state !== "running" || online.has(instanceId) || isLegacy(region, instance)) continue;
      const group = autoScalingGroupName === undefined ? "" : `, of group ${autoScalingGroupName}`;
      const called = name === "" ? "" : ` (${name}${group})`;
      left.push(`${instanceId}${called} in ${region} reports no agent that is online.`);
    }
  }
  return judgeStep({
    step: "put-instances-behind-the-agent",
    left,
    unknown,
    next: [
      `bastionless discover --select ${account.name} proposes what to adopt and what to hand over.`,
      `bastionless doctor --select ${account.name} says why an instance has no session.`,
    ],
  });
}
