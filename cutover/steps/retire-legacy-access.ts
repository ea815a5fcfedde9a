import type { LegacyAccess } from "../../model/organization";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** What is in `legacyAccess` is retired and gone, and nothing else admits SSH or RDP. */
export function retireLegacyAccess(facts: CutoverFacts): CutoverStep {
  const { account, exposures } = facts;
  const left = account.regions.flatMap(({ name: region, legacyAccess }) =>
    legacyAccess.flatMap((entry) => {
      if (entry.lifecycle === "active") return [`legacyAccess.${entry.key} is active.`];
      const there = stillThere(facts, region, entry);
      return there.length === 0
        ? []
        : [`legacyAccess.${entry.key} is retired, and ${there.join(", ")} is still there.`];
    }),
  );
  const declared = new Set(
    account.regions.flatMap(({ legacyAccess }) =>
      legacyAccess.flatMap(({ ingressRules }) => ingressRules.map(({ ruleId }) => ruleId)),
    ),
  );
  const others = exposures
    .filter(({ rule }) => !declared.has(rule.ruleId))
    .map(({ region, rule }) => `Rule ${rule.ruleId} in ${region} is in no entry of legacyAccess.`);
  return judgeStep({
    step: "retire-legacy-access",
    left: [...left, ...others],
    next: [
      `bastionless cutover --retire ${account.name} proposes the change of the file.`,
      `bastionless plan --select ${account.name} then shows what is removed.`,
    ],
  });
}

function stillThere(
  { exposures, inventory }: CutoverFacts,
  region: string,
  { ingressRules, instanceIds, autoScalingGroupNames }: LegacyAccess,
): readonly string[] {
  const facts = inventory.regions.find(({ name }) => name === region);
  const open = exposures.filter((one) => one.region === region).map(({ rule }) => rule.ruleId);
  const instances = facts?.instances.known ? facts.instances.value : [];
  const groups = facts?.autoScalingGroups.known ? facts.autoScalingGroups.value : [];
  return [
    ...ingressRules.map(({ ruleId }) => ruleId).filter((id) => open.includes(id)),
    ...instanceIds.filter((id) => instances.some(({ instanceId }) => instanceId === id)),
    ...autoScalingGroupNames.filter((name) => groups.some((group) => group.name === name)),
  ];
}
