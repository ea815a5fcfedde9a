import { liveDocument } from "./documents/live-document";
import type { DoctorFacts, RegionCase, RegionFacts } from "./doctor-facts";
import { nameOfArn } from "./name-of-arn";

/** What a region of an account is diagnosed by. */
export function regionCaseOf(
  account: Omit<DoctorFacts, "regions">,
  region: RegionFacts,
): RegionCase {
  const documentNames = region.region.documents.map(({ arn }) => nameOfArn(arn));
  return {
    ...account,
    ...region,
    documentNames,
    documents: documentNames.flatMap((name) => {
      const facts = region.hub.documents.get(name);
      if (facts?.known !== true || !facts.value.exists) return [];
      return liveDocument(name, facts.value.content) ?? [];
    }),
  };
}
