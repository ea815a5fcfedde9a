import type { RegionCase } from "../doctor-facts";
import { liveDocuments } from "./live-documents";

/** The services, by the names of their endpoints, that the documents make the agent call. */
export function neededServices(facts: RegionCase): readonly string[] {
  const documents = liveDocuments(facts);
  return [
    ...(documents.some(({ key }) => key !== "") ? ["kms"] : []),
    ...(documents.some(({ logGroup }) => logGroup !== undefined) ? ["logs"] : []),
    ...(documents.some(({ bucket }) => bucket !== undefined) ? ["s3"] : []),
  ];
}
