import type { AccountInventory } from "../inventory/account-inventory";
import type { Account } from "../model/organization";
import { declaredAccess } from "./declared-access";
import { isOfHost } from "./is-of-host";
import type { LikelyBastion } from "./likely-bastion";
import type { OpenAccess } from "./open-access";
import { regionExposure } from "./region-exposure";

/** Open ports of an account and what looks like a bastion, in the light of the account's file. */
export function openAccessOf(
  account: Pick<Account, "regions">,
  inventory: AccountInventory,
): OpenAccess {
  const seen = inventory.regions.map(regionExposure);
  const found: OpenAccess = {
    exposures: seen.flatMap(({ exposures }) => exposures),
    ofServices: seen.flatMap(({ ofServices }) => ofServices),
    internal: seen.flatMap(({ internal }) => internal),
    bastions: seen.flatMap(({ bastions }) => bastions),
  };
  return {
    ...found,
    bastions: found.bastions.filter((one) => !isOrdinary(one, account, inventory, found)),
  };
}

/**
 * What looks like a bastion is a host like others once it is behind the agent and the file lists all
 * that admits SSH or RDP to it, while it does not list the host: somebody keeps it for other reasons.
 */
function isOrdinary(
  { host, region }: LikelyBastion,
  account: Pick<Account, "regions">,
  { regions }: AccountInventory,
  { exposures }: OpenAccess,
): boolean {
  const declared = declaredAccess(account);
  const facts = regions.find(({ name }) => name === region);
  if (declared.hasHost(region, host)) return false;
  if (!facts?.instances.known || !facts.agents.known || !facts.securityGroupRules.known) {
    return false;
  }
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
