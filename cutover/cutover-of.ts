import type { AccountCutover } from "./cutover";
import type { CutoverFacts } from "./cutover-facts";
import { adoptLegacyAccess } from "./steps/adopt-legacy-access";
import { putInstancesBehindTheAgent } from "./steps/put-instances-behind-the-agent";
import { readTheAccount } from "./steps/read-the-account";
import { retireLegacyAccess } from "./steps/retire-legacy-access";
import { rotateGroups } from "./steps/rotate-groups";
import { seeThatSessionsWork } from "./steps/see-that-sessions-work";
import { watchForLogins } from "./steps/watch-for-logins";

/** In the order in which they are done. */
const steps = [
  readTheAccount,
  putInstancesBehindTheAgent,
  rotateGroups,
  seeThatSessionsWork,
  adoptLegacyAccess,
  watchForLogins,
  retireLegacyAccess,
] as const;

/** The way of one account from today to no bastion and no open SSH or RDP port. */
export function cutoverOf(facts: CutoverFacts): AccountCutover {
  const { account, exposures, bastions, inventory } = facts;
  return {
    name: account.name,
    accountId: account.accountId,
    owners: account.owners,
    regions: inventory.regions.map(({ name }) => name),
    steps: steps.map((judge) => judge(facts)),
    exposures,
    bastions,
  };
}
