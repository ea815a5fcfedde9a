import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { Diagnostic } from "../../fleet/terraform/diagnostic";
import { visibleLines } from "../values/visible-lines";
import { visibleText } from "../values/visible-text";
import type { Finding } from "./finding";

/** What a reviewer has to know of a finding beside its title and attributes: visible text lines. */
export function findingNotes(finding: Finding): readonly string[] {
  switch (finding.kind) {
    case "change":
      return changeNotes(finding.change).map(visibleText);
    case "failure":
      return [
        ...finding.errors.flatMap(diagnosticLines),
        ...finding.nextSteps.map((step) => visibleText(`next: ${step}`)),
      ];
    case "warning":
      return diagnosticLines(finding.warning).slice(1);
    case "incomplete":
    case "outputs":
    case "skipped":
      return [];
  }
}

function changeNotes(change: PlannedChange): readonly string[] {
  const { guard, drifted, benign, known, reason, previousAddress, importId } = change;
  return [
    ...(guard === undefined ? [] : [`guarded: ${guard}`]),
    ...(drifted ? ["drift: changed outside of Terraform since the last apply"] : []),
    ...(benign ? ["benign: both sides mean the same"] : []),
    ...(known === undefined ? [] : [`known until ${known.until}: ${known.reason}`]),
    ...(reason === undefined ? [] : [`reason: ${reason.replaceAll("_", " ")}`]),
    ...(previousAddress === undefined ? [] : [`moved from ${previousAddress}`]),
    ...(importId === undefined ? [] : [`imports ${importId}`]),
  ];
}

function diagnosticLines({ address, summary, detail }: Diagnostic): readonly string[] {
  const title = address === undefined ? summary : `${address}: ${summary}`;
  return [visibleText(title), ...visibleLines(detail).map((line) => `  ${line}`)];
}
