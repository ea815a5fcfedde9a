import type { DoctorFinding } from "../diagnosis";
import type { RegionCase } from "../doctor-facts";

/** What is there and is no Session document says nothing of what a session needs. */
export function documentNotUnderstood(facts: RegionCase): readonly DoctorFinding[] {
  const { documentNames, documents, hub, region } = facts;
  return documentNames
    .filter((name) => {
      const found = hub.documents.get(name);
      return found?.known === true && found.value.exists;
    })
    .filter((name) => documents.every((document) => document.name !== name))
    .map((name) => ({
      cause: "document-not-understood",
      status: "unknown",
      region: region.name,
      documents: [name],
      found: `What the document ${name} of the hub asks for, nobody can tell: it is no Session document in JSON.`,
      fix: ["bastionless plan --select hub shows whether it has drifted."],
    }));
}
