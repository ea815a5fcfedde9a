import { createTwoFilesPatch } from "diff";

import type { AccountDiscovery, Proposal } from "../../adoption/discovery";
import { proposeAdoption, type AdoptionProposal } from "../../adoption/propose-adoption";
import { openAccessOf } from "../../exposure/open-access-of";
import type { AccountInventory } from "../../inventory/account-inventory";
import { unreadSections } from "../../inventory/unread-sections";
import { mergeAccountFile } from "../../model/edit/merge-account-file";
import { loadOrganization } from "../../model/load-organization";
import type { Account } from "../../model/organization";
import { formatProblem } from "../../model/problems/format-problem";
import type { AccountFile } from "../account-file";

export interface DiscoverAccountProps {
  /** Folder of `organization.yaml` and `accounts/`. */
  readonly config: string;
  readonly place: AccountFile;
  /** Of the account's file, or of the one that a new account would get. */
  readonly text: string;
  readonly isNew: boolean;
  /** As `text` describes it. */
  readonly account: Account;
  readonly inventory: AccountInventory;
  readonly adoptRoles: boolean;
}

/** What was found in an account, and the file that is proposed for it, checked with all others. */
export function discoverAccount(props: DiscoverAccountProps): AccountDiscovery {
  const { account, adoptRoles, inventory } = props;
  const { bastions, exposures } = openAccessOf(account, inventory);
  const adoption = proposeAdoption({ account, inventory, exposures, bastions, adoptRoles });
  const proposal = propose(props, adoption);
  return {
    name: account.name,
    accountId: account.accountId,
    owners: account.owners,
    counts: counts(inventory),
    ...(proposal !== undefined && { proposal }),
    adoptions: adoption.adoptions,
    handOvers: adoption.handOvers,
    bastions,
    exposures,
    unread: unreadSections(inventory),
  };
}

function propose(
  { config, isNew, place, text: before }: DiscoverAccountProps,
  { additions }: AdoptionProposal,
): Proposal | undefined {
  const text = mergeAccountFile(before, additions);
  if (text === before && !isNew) return undefined;
  const checked = loadOrganization(config, { path: place.path, bytes: Buffer.from(text) });
  const file = `accounts/${place.path.split("/").at(-1) ?? ""}`;
  return {
    file,
    isNew,
    text,
    diff: createTwoFilesPatch(
      isNew ? "/dev/null" : `a/${file}`,
      `b/${file}`,
      isNew ? "" : before,
      text,
    ),
    problems: checked.ok ? [] : checked.problems.map(formatProblem),
  };
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
