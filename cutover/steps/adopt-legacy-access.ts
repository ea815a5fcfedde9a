import { declaredAccess } from "../../exposure/declared-access";
import { narrowingOf } from "../../exposure/narrowing-of";
import { peerName } from "../../exposure/peer-name";
import { whyKept } from "../../exposure/why-kept";
import type { RegionInventory } from "../../inventory/region-inventory";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { placeOf } from "../place-of";
import { retiredRegionAdvice } from "../retired-region-advice";

/**
 * Every open rule and every bastion stands in the account's file, so that a plan can remove it, and
 * nothing stands there whose removal would cut other traffic.
 */
export function adoptLegacyAccess(facts: CutoverFacts): CutoverStep {
  const { account, bastions, exposures, inventory } = facts;
  const declared = declaredAccess(account);
  const missing = exposures.filter(({ region, rule }) => !declared.hasRule(region, rule.ruleId));
  const toNarrow = missing.filter((one) => whyKept(one.rule, one) !== undefined);
  const seen = [...exposures, ...facts.ofServices];
  const wrong = inventory.regions
    .filter(isKnown)
    .flatMap(({ name: region, securityGroupRules: rules }) =>
      (rules.known ? rules.value : [])
        .filter(({ ruleId }) => declared.hasRule(region, ruleId))
        .flatMap((rule) => {
          const exposure = seen.find((one) => one.rule === rule);
          const why = whyKept(rule, exposure);
          return why === undefined ? [] : [{ region, rule, why }];
        }),
    );
  const hosts = bastions.filter(({ host, region }) => !declared.hasHost(region, host));
  // What a service owns no file takes over: it is deleted there, in the end.
  const likely = hosts.filter(
    ({ confidence, ownedBy }) => confidence === "likely" && ownedBy === undefined,
  );
  const possible = hosts.filter(({ confidence }) => confidence === "possible");
  return judgeStep({
    step: "adopt-legacy-access",
    left: [
      ...missing.map(
        ({ broad, ports, region, rule }) =>
          `Rule ${rule.ruleId} of ${rule.securityGroupId} in ${region} admits ${ports.join(" and ")} from ${peerName(rule.peer)}${broad ? ", and more" : ""}.`,
      ),
      ...likely.map((one) => `${placeOf(one)} looks like a bastion.`),
      ...wrong.map(
        ({ region, rule, why }) =>
          `Rule ${rule.ruleId} of ${rule.securityGroupId} in ${region} is in legacyAccess, but ${why}.`,
      ),
    ],
    unknown: [
      ...possible.map((one) => `${placeOf(one)} may be a bastion: ${one.reasons.join("; ")}.`),
      ...inventory.regions
        .filter((region) => !isKnown(region))
        .map(
          ({ name }) => `In ${name} nobody can tell which ports are open, or what is a bastion.`,
        ),
    ],
    next: [
      ...(missing.length > toNarrow.length || likely.length > 0
        ? [
            `bastionless discover --select ${account.name} --out proposals writes them to legacyAccess of a proposed file.`,
          ]
        : []),
      ...new Set(toNarrow.map(narrowingOf)),
      ...(wrong.length > 0
        ? [
            "Give other traffic, and what is no instance, a rule of its own, then narrow the one that is in legacyAccess to SSH or RDP of instances: its retirement would cut the rest, too.",
          ]
        : []),
      ...(possible.length > 0
        ? [
            "Add what is a bastion to legacyAccess. What is none needs its agent online, and whatever admits SSH or RDP to it in legacyAccess. What others own they delete.",
          ]
        : []),
      ...retiredRegionAdvice(account),
    ],
  });
}

function isKnown({ instances, securityGroupRules, serviceInterfaces }: RegionInventory): boolean {
  return instances.known && securityGroupRules.known && serviceInterfaces.known;
}
