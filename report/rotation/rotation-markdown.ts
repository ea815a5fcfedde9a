import type { RotationRun } from "../../rotation/rotation-run";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";
import { outcomeText } from "./outcome-text";
import { rotationTotal } from "./rotation-total";

/** A rotation as Markdown: a table in HTML, which no text of an account can break out of. */
export function rotationMarkdown(run: RotationRun): string {
  const rows = run.groups.map(({ account, group, outcome, reasons, region, wave }) =>
    [String(wave), account, `${group} (${region})`, [outcomeText(outcome), ...reasons].join(" ")]
      .map((text) => `<td>${escapeMarkup(visibleText(text))}</td>`)
      .join(""),
  );
  return `## Rotation

${rotationTotal(run)
  .map((sentence) => escapeMarkup(sentence))
  .join("\n")}

<table>
<tr><th>wave</th><th>account</th><th>group</th><th>outcome</th></tr>
${rows.map((row) => `<tr>${row}</tr>`).join("\n")}
</table>
`;
}
