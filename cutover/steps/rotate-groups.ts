import type { AutoScalingGroupFacts } from "../../inventory/facts/auto-scaling-group-facts";
import type { LaunchTemplateFacts } from "../../inventory/facts/launch-template-facts";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** Every instance of a group of the configuration was launched from its template's newest version. */
export function rotateGroups({ account, inventory }: CutoverFacts): CutoverStep {
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { name: region, autoScalingGroups } of account.regions) {
    if (autoScalingGroups.length === 0) continue;
    const facts = inventory.regions.find(({ name }) => name === region);
    if (!facts?.autoScalingGroups.known || !facts.launchTemplates.known) {
      unknown.push(`In ${region} nobody can tell which groups have rotated.`);
      continue;
    }
    for (const { name } of autoScalingGroups) {
      const group = facts.autoScalingGroups.value.find((one) => one.name === name);
      if (group === undefined) {
        left.push(`Group ${name} is not in ${region} yet.`);
        continue;
      }
      const behind = instancesBehind(group, facts.launchTemplates.value);
      if (behind > 0) {
        left.push(
          `Group ${name} in ${region} has ${behind} of ${group.instances.length} instances of an older version of its launch template.`,
        );
      }
    }
  }
  return judgeStep({
    step: "rotate-groups",
    left,
    unknown,
    next: [`bastionless rotate --select ${account.name} --dry-run`],
  });
}

/** A group without a launch template is behind with all that it has. */
function instancesBehind(
  { launch, instances }: AutoScalingGroupFacts,
  templates: readonly LaunchTemplateFacts[],
): number {
  if (launch.kind !== "launch-template") return instances.length;
  const latest = templates.find(({ id }) => id === launch.id)?.latestVersion;
  return instances.filter(
    ({ launchTemplate }) =>
      launchTemplate?.id !== launch.id || launchTemplate.version !== String(latest),
  ).length;
}
