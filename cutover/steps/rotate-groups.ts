import type { AutoScalingGroupFacts } from "../../inventory/facts/auto-scaling-group-facts";
import { rotationReasons } from "../../rotation/rotation-reasons";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** Every group of the configuration is at its template's newest version, and so are its instances. */
export function rotateGroups({ account, inventory }: CutoverFacts): CutoverStep {
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { name: region, autoScalingGroups, launchTemplates, lifecycle } of account.regions) {
    // In a region that is retired they go.
    if (autoScalingGroups.length === 0 || lifecycle === "retired") continue;
    const facts = inventory.regions.find(({ name }) => name === region);
    if (!facts?.autoScalingGroups.known || !facts.launchTemplates.known) {
      unknown.push(`In ${region} nobody can tell which groups have rotated.`);
      continue;
    }
    for (const { launchTemplateKey, name } of autoScalingGroups) {
      const group = facts.autoScalingGroups.value.find((one) => one.name === name);
      if (group === undefined) {
        left.push(`Group ${name} is not in ${region} yet.`);
        continue;
      }
      const templateName = launchTemplates.find(({ key }) => key === launchTemplateKey)?.name ?? "";
      const template = facts.launchTemplates.value.find((one) => one.name === templateName);
      if (template === undefined) {
        left.push(`Launch template ${templateName} of group ${name} is not in ${region} yet.`);
        continue;
      }
      const { reasons } = rotationReasons(
        { ...launchOf(group), instances: group.instances },
        template,
      );
      if (reasons.length > 0) {
        left.push(`Group ${name} in ${region} is behind. ${reasons.join(" ")}`);
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

function launchOf({ launch }: AutoScalingGroupFacts): {
  readonly launch?: { readonly templateId: string; readonly version: string };
} {
  if (launch.kind !== "launch-template") return {};
  return { launch: { templateId: launch.id, version: launch.version } };
}
