import type { DefaultDocumentFacts } from "../inventory/facts/default-document-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { Account, AccountRegion } from "../model/organization";
import { compareDefaultDocument } from "./compare-default-document";
import type { AdoptionStep, HandOver } from "./discovery";

/** Default documents that exist: adopted where the file manages them and nobody else uses them. */
export function proposeDefaultDocuments(
  account: Account,
  inventory: readonly RegionInventory[],
): {
  /** Names of regions. */
  readonly adoptIn: readonly string[];
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
} {
  const adoptions: AdoptionStep[] = [];
  const handOvers: HandOver[] = [];
  for (const { defaultDocument, name: region } of inventory) {
    const document = defaultDocument.known ? defaultDocument.value : undefined;
    const configured = account.regions.find((one) => one.name === region);
    if (document === undefined || configured === undefined) continue;
    const about = { kind: "default-document", region, name: document.name } as const;
    const { changes, obstacle } = judge(document, configured, account.tags);
    if (obstacle !== undefined) handOvers.push({ ...about, ...obstacle });
    else if (changes.length > 0) adoptions.push({ ...about, changes });
  }
  return { adoptIn: adoptions.flatMap(({ region }) => region ?? []), adoptions, handOvers };
}

interface Judgement {
  /** Empty: there is nothing to adopt. */
  readonly changes: readonly string[];
  readonly obstacle?: Pick<HandOver, "change" | "why">;
}

/** @param ownTags of everything in the account's stack */
function judge(
  document: DefaultDocumentFacts,
  { defaultDocument: managed }: AccountRegion,
  ownTags: Account["tags"],
): Judgement {
  const not = (why: string, change: string): Judgement => ({
    changes: [],
    obstacle: { why, change: [change] },
  });
  if (managed === undefined) {
    return not(
      "the file does not manage it: sessions that name no document keep its settings",
      "Set defaultDocument: manage, then discover again: it says what an adoption would change.",
    );
  }
  const { changes, isSame, lost } = compareDefaultDocument(document.content, managed.content);
  if (managed.adopt || isSame) return { changes: [] };
  if (document.sharedWith.length > 0) {
    return not(
      `it is shared with ${document.sharedWith.join(", ")}, which an adoption would end`,
      "End the sharing once nobody needs it, then discover again.",
    );
  }
  if (lost.length > 0) {
    return not(
      `an adoption would end or change what it sets as ${lost.join(", ")}`,
      "Set the same as session of organization.yaml, or take it out of the document, then discover again.",
    );
  }
  const tags = Object.entries(document.tags)
    .filter(([key, value]) => ownTags[key] !== value)
    .map(([key]) => key);
  return {
    changes: [
      "It is imported and changed in place: encrypted, logged, with the organization's limits.",
      ...changes,
      ...(tags.length === 0 ? [] : [`It loses its tags ${tags.join(", ")}.`]),
      ...(document.versionName === ""
        ? []
        : [`Its new version has no name, where this one is ${document.versionName}.`]),
    ],
  };
}
