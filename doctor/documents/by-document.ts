import type { DoctorFinding } from "../diagnosis";
import type { LiveDocument } from "./live-document";

/** Judges documents one by one; what is the same of several is said once. */
export function byDocument(
  documents: readonly LiveDocument[],
  judge: (document: LiveDocument) => DoctorFinding | undefined,
): readonly DoctorFinding[] {
  const findings = new Map<string, DoctorFinding & { readonly documents: readonly string[] }>();
  for (const document of documents) {
    const finding = judge(document);
    if (finding === undefined) continue;
    const text = JSON.stringify(finding);
    const before = findings.get(text)?.documents ?? [];
    findings.set(text, { ...finding, documents: [...before, document.name] });
  }
  return [...findings.values()];
}
