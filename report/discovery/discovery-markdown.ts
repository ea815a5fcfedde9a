import type { Discovery } from "../../adoption/discovery";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";
import { discoverySections } from "./discovery-sections";
import { discoveryTotal } from "./discovery-total";

/** A discovery as Markdown: lists in HTML, which no text of an account can break out of. */
export function discoveryMarkdown(discovery: Discovery): string {
  const text = (value: string): string => escapeMarkup(visibleText(value));
  const accounts = discovery.accounts.map((account) => {
    const sections = discoverySections(account).map(({ entries, title }) => {
      const items = entries.map(
        (entry) => `<li>${[entry.title, ...entry.notes].map(text).join("<br>")}</li>`,
      );
      return `<p>${text(title)}</p>${items.length === 0 ? "" : `\n<ul>\n${items.join("\n")}\n</ul>`}`;
    });
    const { proposal } = account;
    // After a blank line: only then does Markdown take all of it, blank lines included, as one block.
    const diff = proposal === undefined ? "" : `\n\n<pre>${diffText(proposal.diff)}</pre>`;
    return `<h3>${text(account.name)} (${account.accountId})</h3>\n\n${sections.join("\n")}${diff}`;
  });
  return `## Discovery\n\n${text(discoveryTotal(discovery))}\n\n${accounts.join("\n\n")}\n`;
}

function diffText(diff: string): string {
  return diff
    .split("\n")
    .map((line) => escapeMarkup(visibleText(line)))
    .join("\n");
}
