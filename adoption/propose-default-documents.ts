import type { DefaultDocumentFacts } from "../inventory/facts/default-document-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { Account } from "../model/organization";
import type { AdoptionStep, HandOver } from "./discovery";

const name = "SSM-SessionManagerRunShell";

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
    const managed = configured.defaultDocument;
    if (managed === undefined) {
      handOvers.push({
        kind: "default-document",
        region,
        name,
        why: "the file does not manage it: sessions that name no document keep its settings",
        change: [`Set defaultDocument: manage and, in ${region}, adoptDefaultDocument: true.`],
      });
    } else if (!managed.adopt && document.sharedWith.length > 0) {
      handOvers.push({
        kind: "default-document",
        region,
        name,
        why: `it is shared with ${document.sharedWith.join(", ")}, which an adoption would end`,
        change: ["End the sharing once nobody needs it, then discover again."],
      });
    } else if (!managed.adopt) {
      // Who does not say `adopt` either made the document here, or would collide with it.
      adoptions.push({ kind: "default-document", region, name, changes: changes(document) });
    }
  }
  return { adoptIn: adoptions.flatMap(({ region }) => region ?? []), adoptions, handOvers };
}

function changes({ tags, versionName }: DefaultDocumentFacts): readonly string[] {
  const keys = Object.keys(tags);
  return [
    "It is imported and changed in place: encrypted, logged, with the organization's limits.",
    ...(keys.length === 0 ? [] : [`It loses its tags ${keys.join(", ")}.`]),
    ...(versionName === ""
      ? []
      : [`Its new version has no name, where this one is ${versionName}.`]),
  ];
}
