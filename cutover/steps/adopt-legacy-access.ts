import type { Exposure } from "../../exposure/exposure";
import type { LikelyBastion } from "../../exposure/likely-bastion";
import { narrowingOf } from "../../exposure/narrowing-of";
import { peerName } from "../../exposure/peer-name";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { declaredAccess } from "../declared-access";
import { judgeStep } from "../judge-step";

/**
 * Every open rule and every bastion stands in the account's file, so that a plan can remove it, and
 * nothing stands there whose removal would cut other traffic.
 */
export function adoptLegacyAccess(facts: CutoverFacts): CutoverStep {
  const { account, bastions, exposures, internal, inventory } = facts;
  const declared = declaredAccess(account);
  const isDeclared = ({ region, rule }: Exposure): boolean => declared.hasRule(region, rule.ruleId);
  const missing = exposures.filter((one) => !isDeclared(one));
  const wrong = [...exposures, ...internal].filter((one) => one.broad && isDeclared(one));
  const hosts = bastions.filter(({ host, region }) => !declared.hasHost(region, host));
  const likely = hosts.filter(({ confidence }) => confidence === "likely");
  const possible = hosts.filter(({ confidence }) => confidence === "possible");
  return judgeStep({
    step: "adopt-legacy-access",
    left: [
      ...missing.map(
        ({ broad, ports, region, rule }) =>
          `Rule ${rule.ruleId} of ${rule.securityGroupId} in ${region} admits ${ports.join(" and ")} from ${peerName(rule.peer)}${broad ? ", and more" : ""}.`,
      ),
      ...likely.map((one) => `${place(one)} looks like a bastion.`),
      ...wrong.map(
        (one) =>
          `Rule ${one.rule.ruleId} of ${one.rule.securityGroupId} in ${one.region} is in legacyAccess, but ${narrowingOf(one).why}.`,
      ),
    ],
    unknown: [
      ...possible.map((one) => `${place(one)} may be a bastion: ${one.reasons.join("; ")}.`),
      ...inventory.regions
        .filter(
          ({ instances, securityGroupRules }) => !(instances.known && securityGroupRules.known),
        )
        .map(
          ({ name }) => `In ${name} nobody can tell which ports are open, or what is a bastion.`,
        ),
    ],
    next: [
      ...(missing.some(({ broad }) => !broad) || likely.length > 0
        ? [
            `bastionless discover --select ${account.name} --out proposals writes them to legacyAccess of a proposed file.`,
          ]
        : []),
      ...new Set(missing.filter(({ broad }) => broad).map((one) => narrowingOf(one).change)),
      ...(wrong.length > 0
        ? [
            "Give other traffic a rule of its own, then narrow the rule that is in legacyAccess to SSH or RDP: its retirement would cut the rest, too.",
          ]
        : []),
      ...(possible.length > 0
        ? [
            "Add what is a bastion to legacyAccess. What is none needs its agent online, and whatever admits SSH or RDP to it in legacyAccess.",
          ]
        : []),
    ],
  });
}

function place({ host, name, region }: LikelyBastion): string {
  const id = host.kind === "instance" ? host.instanceId : host.name;
  return `${id}${name === id ? "" : ` (${name})`} in ${region}`;
}
