import type { DoctorFinding } from "../../doctor/diagnosis";

/** What was found, with the documents that it concerns where it does not concern every session. */
export function findingText({ documents, found }: DoctorFinding): string {
  return documents === undefined ? found : `${found} Concerns: ${documents.join(", ")}.`;
}
