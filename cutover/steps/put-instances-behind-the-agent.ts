import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";
import { retiredRegionAdvice } from "../retired-region-advice";

/**
 * Every running instance reports to Systems Manager, and every other one did, but for those that go
 * with the bastion: nobody could enter one that is started after it. So it is with groups: the file
 * says what the next instance of a group is, or those that run show it.
 */
export function putInstancesBehindTheAgent(facts: CutoverFacts): CutoverStep {
  const { account, inventory } = facts;
  const isLegacy = legacyHosts(facts);
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { name: region, instances, agents, autoScalingGroups } of inventory.regions) {
    if (!instances.known || !agents.known || !autoScalingGroups.known) {
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
    const declared = account.regions.find(({ name }) => name === region)?.autoScalingGroups ?? [];
    for (const { name, ownedBy } of autoScalingGroups.value) {
      if (declared.some((one) => one.name === name)) continue;
      if (isLegacy(region, { instanceId: "", autoScalingGroupName: name })) continue;
      const isShown = instances.value.some(
        (one) => one.autoScalingGroupName === name && one.state === "running",
      );
      if (isShown) continue;
      const owner =
        ownedBy === undefined ? "the file does not list it" : `it belongs to ${ownedBy}`;
      unknown.push(
        `Group ${name} in ${region} runs no instance, and ${owner}: nobody can tell whether the next one has an agent.`,
      );
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
      "Adopt a group that runs no instance, or see to what it launches from and start one, or delete it.",
      ...retiredRegionAdvice(account),
    ],
  });
}
