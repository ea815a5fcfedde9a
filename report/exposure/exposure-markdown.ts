import type { ExposureRun } from "../../exposure/exposure-run";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";
import { exposureLine } from "./exposure-line";
import { exposureTotal } from "./exposure-total";

/** Open ports as Markdown: a table in HTML, which no text of an account can break out of. */
export function exposureMarkdown(run: ExposureRun): string {
  const rows = run.accounts.flatMap(({ name, owners, ...one }) => [
    ...one.unread.map(({ region, why }) => [
      name,
      owners.join(", "),
      "unknown",
      `${region}: ${why}`,
    ]),
    ...one.exposures.map((rule) => [name, owners.join(", "), rule.reach, exposureLine(rule)]),
    ...one.ofServices.map((rule) => [name, owners.join(", "), "service", exposureLine(rule)]),
    ...one.internal.map((rule) => [name, owners.join(", "), "internal", exposureLine(rule)]),
  ]);
  const cells = rows.map((row) =>
    row.map((text) => `<td>${escapeMarkup(visibleText(text))}</td>`).join(""),
  );
  return `## Open SSH and RDP ports

${escapeMarkup(exposureTotal(run))}

<table>
<tr><th>account</th><th>owner</th><th>reach</th><th>rule</th></tr>
${cells.map((row) => `<tr>${row}</tr>`).join("\n")}
</table>
`;
}
