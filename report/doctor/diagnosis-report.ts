import { createColors } from "picocolors";

import type { AccountDiagnosis, Diagnosis, DoctorFinding } from "../../doctor/diagnosis";
import { wrap } from "../terminal/wrap";
import { visibleText } from "../values/visible-text";
import { diagnosisOutcome } from "./diagnosis-outcome";
import { diagnosisTotal } from "./diagnosis-total";
import { findingText } from "./finding-text";
import { findingTitle } from "./finding-title";
import { instanceTitle } from "./instance-title";

/** A diagnosis for a terminal or a log; instances without a finding are only counted. */
export function diagnosisReport(diagnosis: Diagnosis, colour: boolean): string {
  const { bold, dim, red, yellow } = createColors(colour);

  const lines = (finding: DoctorFinding, indent: string): string[] => {
    const place = finding.region === undefined ? "" : ` in ${finding.region}`;
    const paint = finding.status === "fault" ? red : yellow;
    return [
      paint(wrap(visibleText(`${findingTitle(finding)}${place}: ${findingText(finding)}`), indent)),
      ...finding.fix.map((one) => dim(wrap(visibleText(one), `${indent}  `))),
    ];
  };
  const block = (account: AccountDiagnosis): string =>
    [
      `${bold(visibleText(account.name))} ${account.accountId}`,
      wrap(diagnosisOutcome(account), "  "),
      ...account.findings.flatMap((finding) => lines(finding, "    ")),
      ...account.instances
        .filter(({ findings }) => findings.length > 0)
        .flatMap((instance) => [
          `  ${visibleText(instanceTitle(instance))}`,
          ...instance.findings.flatMap((finding) => lines(finding, "    ")),
        ]),
    ].join("\n");
  return [
    ...diagnosis.accounts.map(block),
    diagnosisTotal(diagnosis)
      .map((sentence) => wrap(sentence, ""))
      .join("\n"),
  ].join("\n\n");
}
