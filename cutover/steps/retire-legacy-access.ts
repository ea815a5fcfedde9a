import { declaredAccess } from "../../exposure/declared-access";
import type { LegacyAccess } from "../../model/organization";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { placeOf } from "../place-of";

/** What is in `legacyAccess` is retired and gone, and nothing else admits SSH or RDP. */
export function retireLegacyAccess(facts: CutoverFacts): CutoverStep {
  const { account, exposures } = facts;
  const active: string[] = [];
  const there: string[] = [];
  const unknown = facts.inventory.regions
    .filter((one) => !(one.instances.known && one.securityGroupRules.known))
    .map(({ name }) => `In ${name} nobody can tell whether a bastion or an open port is there.`);
  for (const { name: region, legacyAccess, lifecycle } of account.regions) {
    for (const entry of legacyAccess) {
      const where = `legacyAccess.${entry.key}`;
      // What is in a region that is retired goes with it.
      if (entry.lifecycle === "active" && lifecycle === "active") {
        active.push(`${where} is active.`);
        continue;
      }
      const found = whatIsThere(facts, region, entry);
      if (found === undefined) {
        unknown.push(`${where} is retired, and nobody can tell whether it is gone from ${region}.`);
      } else if (found.length > 0) {
        there.push(
          `${where} is retired, and ${found.join(", ")} ${found.length === 1 ? "is" : "are"} still there.`,
        );
      }
    }
  }
  const declared = declaredAccess(account);
  const others = exposures
    .filter(({ region, rule }) => !declared.hasRule(region, rule.ruleId))
    .map(({ region, rule }) => `Rule ${rule.ruleId} in ${region} is in no entry of legacyAccess.`);
  const owned = facts.bastions.filter(
    ({ confidence, host, ownedBy, region }) =>
      confidence === "likely" && ownedBy !== undefined && !declared.hasHost(region, host),
  );
  return judgeStep({
    step: "retire-legacy-access",
    left: [
      ...active,
      ...there,
      ...others,
      ...owned.map((one) => `${placeOf(one)} looks like a bastion.`),
    ],
    unknown,
    next: [
      ...(active.length > 0
        ? [`bastionless cutover --retire ${account.name} proposes the change of the file.`]
        : []),
      `bastionless plan --select ${account.name} shows what is removed.`,
      ...(owned.length > 0
        ? ["Have the owners of a bastion delete it there, once its rules are gone."]
        : []),
      ...(there.length > 0
        ? [
            "If it removes nothing, the entry was retired before it was imported: make it active, apply, and retire it again.",
          ]
        : []),
    ],
  });
}

/** @returns undefined where the region was not read far enough */
function whatIsThere(
  { inventory }: CutoverFacts,
  region: string,
  { autoScalingGroupNames, ingressRules, instanceIds }: LegacyAccess,
): readonly string[] | undefined {
  const facts = inventory.regions.find(({ name }) => name === region);
  if (
    !facts?.instances.known ||
    !facts.securityGroupRules.known ||
    !facts.autoScalingGroups.known
  ) {
    return undefined;
  }
  const ids = new Set([
    ...facts.instances.value.map(({ instanceId }) => instanceId),
    ...facts.securityGroupRules.value.map(({ ruleId }) => ruleId),
  ]);
  const names = new Set(facts.autoScalingGroups.value.map(({ name }) => name));
  return [
    ...[...ingressRules.map(({ ruleId }) => ruleId), ...instanceIds].filter((id) => ids.has(id)),
    ...autoScalingGroupNames.filter((name) => names.has(name)),
  ];
}
