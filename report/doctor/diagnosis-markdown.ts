import type { Diagnosis } from "../../doctor/diagnosis";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";
import { diagnosisRows } from "./diagnosis-rows";
import { diagnosisTotal } from "./diagnosis-total";
import { findingText } from "./finding-text";
import { findingTitle } from "./finding-title";

/** A diagnosis as Markdown: a table in HTML, which no text of an account can break out of. */
export function diagnosisMarkdown(diagnosis: Diagnosis): string {
  const text = (value: string): string => escapeMarkup(visibleText(value));
  const rows = diagnosisRows(diagnosis).map(({ account, finding, place }) =>
    [account, place, findingTitle(finding), [findingText(finding), ...finding.fix].join(" ")]
      .map((cell) => `<td>${text(cell)}</td>`)
      .join(""),
  );
  const table =
    rows.length === 0
      ? ""
      : `\n<table>\n<tr><th>account</th><th>where</th><th>cause</th><th>found, and the fix</th></tr>\n${rows.map((row) => `<tr>${row}</tr>`).join("\n")}\n</table>\n`;
  return `## Doctor\n\n${diagnosisTotal(diagnosis).map(text).join("\n")}\n${table}`;
}
