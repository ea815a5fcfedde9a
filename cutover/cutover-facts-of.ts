import { isOfHost } from "../exposure/is-of-host";
import type { LikelyBastion } from "../exposure/likely-bastion";
import { regionExposure } from "../exposure/region-exposure";
import type { AccountInventory } from "../inventory/account-inventory";
import type { Account } from "../model/organization";
import type { CutoverFacts } from "./cutover-facts";
import { declaredAccess } from "./declared-access";

/** What an account's cutover is judged by, logins aside. */
export function cutoverFactsOf(account: Account, inventory: AccountInventory): CutoverFacts {
  const seen = inventory.regions.map(regionExposure);
  const facts: CutoverFacts = {
    account,
    inventory,
    exposures: seen.flatMap(({ exposures }) => exposures),
    bastions: seen.flatMap(({ bastions }) => bastions),
  };
  return { ...facts, bastions: facts.bastions.filter((one) => !isOrdinary(one, facts)) };
}

/**
 * What looks like a bastion is a host like others once it is behind the agent and the file lists all
 * that admits SSH or RDP to it, while it does not list the host: somebody keeps it for other reasons.
 */
function isOrdinary(
  { host, region }: LikelyBastion,
  { account, exposures, inventory }: CutoverFacts,
): boolean {
  const declared = declaredAccess(account);
  const facts = inventory.regions.find(({ name }) => name === region);
  if (declared.hasHost(region, host)) return false;
  if (!facts?.instances.known || !facts.agents.known || !facts.securityGroupRules.known)
    return false;
  const ids = facts.instances.value
    .filter((instance) => isOfHost(instance, host))
    .map(({ instanceId }) => instanceId);
  const online = facts.agents.value
    .filter(({ pingStatus }) => pingStatus === "Online")
    .map(({ instanceId }) => instanceId);
  const admitting = exposures.filter(
    (one) => one.region === region && one.instanceIds.some((id) => ids.includes(id)),
  );
  return (
    ids.every((id) => online.includes(id)) &&
    admitting.every(({ rule }) => declared.hasRule(region, rule.ruleId))
  );
}
