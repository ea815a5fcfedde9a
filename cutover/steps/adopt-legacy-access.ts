import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** Every open rule and every bastion stands in the account's file, so that a plan can remove it. */
export function adoptLegacyAccess(facts: CutoverFacts): CutoverStep {
  const { account, inventory, exposures, bastions } = facts;
  const entries = account.regions.flatMap(({ name: region, legacyAccess }) =>
    legacyAccess.flatMap((entry) => [
      ...entry.ingressRules.map(({ ruleId }) => `${region} ${ruleId}`),
      ...entry.instanceIds.map((id) => `${region} ${id}`),
      ...entry.autoScalingGroupNames.map((name) => `${region} ${name}`),
    ]),
  );
  const declared = new Set(entries);
  const rules = exposures
    .filter(({ region, rule }) => !declared.has(`${region} ${rule.ruleId}`))
    .map(
      ({ region, rule, ports }) =>
        `Rule ${rule.ruleId} of ${rule.securityGroupId} in ${region} admits ${ports.join(" and ")} from ${"cidr" in rule.peer ? rule.peer.cidr : rule.peer.id}.`,
    );
  const hosts = bastions
    .filter(({ confidence }) => confidence === "likely")
    .map(({ region, host, name }) => ({
      region,
      id: host.kind === "instance" ? host.instanceId : host.name,
      name,
    }))
    .filter(({ region, id }) => !declared.has(`${region} ${id}`))
    .map(
      ({ region, id, name }) =>
        `${id}${name === id ? "" : ` (${name})`} in ${region} looks like a bastion.`,
    );
  return judgeStep({
    step: "adopt-legacy-access",
    left: [...rules, ...hosts],
    unknown: inventory.regions
      .filter(({ instances, securityGroupRules }) => !(instances.known && securityGroupRules.known))
      .map(({ name }) => `In ${name} nobody can tell which ports are open, or what is a bastion.`),
    next: [
      `bastionless discover --select ${account.name} --out proposals writes them to legacyAccess of a proposed file.`,
    ],
  });
}
