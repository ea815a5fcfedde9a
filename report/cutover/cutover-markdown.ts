import type { Cutover } from "../../cutover/cutover";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";
import { cutoverTotal } from "./cutover-total";
import { stepTitles } from "./step-titles";

/** The way of each account as Markdown: lists in HTML, which no text of an account can break out of. */
export function cutoverMarkdown(cutover: Cutover): string {
  const text = (value: string): string => escapeMarkup(visibleText(value));
  const accounts = cutover.accounts.map(({ accountId, name, owners, regions, steps }) => {
    const items = steps.map(({ left, next, status, step }) =>
      [`<b>${status}</b>: ${stepTitles[step]}`, ...[...left, ...next].map(text)].join("<br>"),
    );
    const owner = owners.length === 0 ? "" : `, ${text(owners.join(", "))}`;
    return `<h3>${text(name)} (${accountId} in ${regions.join(", ")}${owner})</h3>\n\n<ol>\n${items.map((one) => `<li>${one}</li>`).join("\n")}\n</ol>`;
  });
  return `## Cutover\n\n${text(cutoverTotal(cutover))}\n\n${accounts.join("\n\n")}\n`;
}
