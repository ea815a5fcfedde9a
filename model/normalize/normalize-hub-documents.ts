import type { NamedAccount } from "./named-account";
import type { Names } from "../names";
import { normalizeSessionInputs } from "./normalize-session-inputs";
import type { HubDocument } from "../organization";
import type { OrganizationConfig } from "../schema/organization-schema";
import { renderSessionDocument } from "../session-documents/render-session-document";

/**
 * Returns the documents of one active region of the hub, by cell and key: every document once for
 * each cell that has accounts in the region, shared with exactly these. Cell 1 exists in any case,
 * so that a new region is ready before its first account.
 *
 * @param accounts active ones
 */
export function normalizeHubDocuments(
  organization: OrganizationConfig,
  region: string,
  accounts: readonly NamedAccount[],
  names: Names,
): HubDocument[] {
  const inputs = normalizeSessionInputs(organization, names, region);
  const documents = Object.entries(organization.documents)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, config]) => ({ key, content: renderSessionDocument(config, inputs) }));
  return cellsOf(accounts, region).flatMap(([cell, sharedWith]) =>
    documents.map(({ key, content }) => ({
      key,
      cell,
      name: names.document(cell, key),
      content,
      sharedWith,
    })),
  );
}

/** Cells in ascending order, each with its account ids, sorted. */
function cellsOf(accounts: readonly NamedAccount[], region: string): [number, string[]][] {
  const idsByCell = new Map<number, string[]>([[1, []]]);
  for (const { config } of accounts) {
    const isUsed = config.regions.some(
      ({ name, lifecycle }) => name === region && lifecycle === "active",
    );
    if (!isUsed) continue;
    const ids = idsByCell.get(config.sharingCell) ?? [];
    ids.push(config.id);
    idsByCell.set(config.sharingCell, ids);
  }
  return [...idsByCell]
    .sort(([one], [other]) => one - other)
    .map(([cell, ids]) => [cell, [...ids].sort()]);
}
