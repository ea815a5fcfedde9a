import type { AccountPrincipals } from "./account-principals";
import type { NamedAccount } from "./named-account";
import type { Names } from "../names";
import { normalizeHubDocuments } from "./normalize-hub-documents";
import { normalizePrincipals } from "./normalize-principals";
import type { HubRegion } from "../organization";
import type { OrganizationConfig } from "../schema/organization-schema";

/** What the hub needs to know of the active accounts. */
export interface ActiveAccounts {
  readonly accounts: readonly NamedAccount[];
  readonly principals: AccountPrincipals;
}

/** Returns one region of the hub; a retired one has no documents. */
export function normalizeHubRegion(
  organization: OrganizationConfig,
  { name, lifecycle, protect }: OrganizationConfig["hub"]["regions"][number],
  { accounts, principals }: ActiveAccounts,
  names: Names,
): HubRegion {
  const { logging } = organization;
  const { clientArnPatterns, agentArnPatterns } = normalizePrincipals(
    organization,
    principals,
    names,
  );
  return {
    name,
    lifecycle,
    protect,
    sessionKey: {
      aliasName: names.sessionKeyAlias(),
      description: "Session Manager sessions and their recordings",
      deletionWindowInDays: logging.kmsDeletionWindowInDays,
      clientArnPatterns,
      agentArnPatterns,
    },
    logBucket: {
      name: names.logBucket(name),
      keyPrefix: logging.keyPrefix,
      objectLock: logging.objectLock,
      expirationInDays: logging.expirationInDays,
      agentArnPatterns,
    },
    documents:
      lifecycle === "active" ? normalizeHubDocuments(organization, name, accounts, names) : [],
  };
}
