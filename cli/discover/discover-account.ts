import { createTwoFilesPatch } from "diff";

import type { AccountDiscovery, Proposal } from "../../adoption/discovery";
import { proposeAdoption } from "../../adoption/propose-adoption";
import { openAccessOf } from "../../exposure/open-access-of";
import type { AccountInventory } from "../../inventory/account-inventory";
import { unreadSections } from "../../inventory/unread-sections";
import type { ConfigFile } from "../../model/config-file";
import { mergeAccountFile } from "../../model/edit/merge-account-file";
import type { Account } from "../../model/organization";
import type { AccountToDiscover } from "./accounts-to-discover";
import { checkAdditions } from "./check-additions";
import { handOverFiles } from "./hand-over-files";

export interface DiscoverAccountProps {
  readonly organizationFile: ConfigFile;
  readonly account: AccountToDiscover;
  /** As the account's file describes it; absent: its new file would not be valid as it is. */
  readonly described?: Account;
  readonly inventory: AccountInventory;
  readonly adoptRoles: boolean;
}

/** What was found in an account, and the file that is proposed for it. */
export function discoverAccount(props: DiscoverAccountProps): AccountDiscovery {
  const { account, described, inventory } = props;
  const { bastions, exposures } = openAccessOf(described ?? { regions: [] }, inventory);
  return {
    name: account.name,
    accountId: account.accountId,
    owners: described?.owners ?? [],
    counts: counts(inventory),
    ...adoption(props, { exposures, bastions }),
    bastions,
    exposures,
    unread: unreadSections(inventory),
  };
}

function adoption(
  { account, adoptRoles, described, inventory, organizationFile }: DiscoverAccountProps,
  found: Pick<AccountDiscovery, "bastions" | "exposures">,
): Pick<AccountDiscovery, "adoptions" | "handOverFiles" | "handOvers" | "proposal"> {
  if (described === undefined) {
    const proposal = proposalOf(account, account.text);
    return { adoptions: [], handOvers: [], handOverFiles: [], ...proposal };
  }
  const file = { path: account.place.path, bytes: Buffer.from(account.text) };
  const { additions, adoptions, handOvers } = proposeAdoption({
    ...found,
    account: described,
    inventory,
    adoptRoles,
    check: checkAdditions(organizationFile, file),
  });
  return {
    adoptions,
    handOvers,
    handOverFiles: handOverFiles(described, handOvers),
    ...proposalOf(account, mergeAccountFile(account.text, additions)),
  };
}

/** Whether the configuration takes it is for `checkProposals` to say. */
function proposalOf(
  { isNew, place, text: before }: AccountToDiscover,
  text: string,
): { readonly proposal?: Proposal } {
  if (text === before && !isNew) return {};
  const file = `accounts/${place.path.split("/").at(-1) ?? ""}`;
  const diff = createTwoFilesPatch(
    isNew ? "/dev/null" : `a/${file}`,
    `b/${file}`,
    isNew ? "" : before,
    text,
  );
  return { proposal: { file, isNew, text, diff, problems: [] } };
}

function counts({ regions }: AccountInventory): AccountDiscovery["counts"] {
  const sum = (count: (region: AccountInventory["regions"][number]) => number): number =>
    regions.reduce((total, region) => total + count(region), 0);
  return {
    instances: sum(({ instances }) => (instances.known ? instances.value.length : 0)),
    managed: sum(({ agents }) =>
      agents.known ? agents.value.filter(({ pingStatus }) => pingStatus === "Online").length : 0,
    ),
    autoScalingGroups: sum(({ autoScalingGroups: groups }) =>
      groups.known ? groups.value.length : 0,
    ),
    launchTemplates: sum(({ launchTemplates }) =>
      launchTemplates.known ? launchTemplates.value.length : 0,
    ),
    keyPairs: sum(({ keyPairs }) => (keyPairs.known ? keyPairs.value.length : 0)),
  };
}
