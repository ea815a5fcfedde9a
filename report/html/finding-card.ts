import type { Finding } from "../findings/finding";
import { type AttributeText, findingAttributes } from "../findings/finding-attributes";
import { findingNotes } from "../findings/finding-notes";
import { findingTitle } from "../findings/finding-title";
import { counted } from "../run/counted";
import type { StackClass } from "../run/stack-class";
import { skipReasons } from "../skip-reasons";
import { markup, type Markup } from "./markup";
import { rankTones } from "./tone";

const sideWidth = 2000;

/**
 * A finding: its title, which opens on its details. What destroys and what failed is open.
 *
 * @param classes of the stacks that have it: the filters that show it
 */
export function findingCard(finding: Finding, classes: readonly StackClass[]): Markup {
  const { rank, stacks } = finding;
  const tone = rankTones[rank];
  const shownBy = classes.map((name) => `in-${name}`).join(" ");
  const where = stacks.length === 1 ? (stacks[0] ?? "") : counted(stacks.length, "stack");
  const title = markup`${badge(finding)} <span class="what"><code>${withoutAction(finding)}</code></span> <span class="where">${where}</span>`;
  const details = body(finding);
  if (details.length === 0) {
    return markup`<div class="finding item ${tone} ${shownBy}"><div class="title">${title}</div></div>`;
  }
  const state = tone === "red" ? markup` open` : markup``;
  return markup`<details class="finding item ${tone} ${shownBy}"${state}>
<summary>${title}</summary>
<div class="body">
${details}
</div>
</details>`;
}

const badges: Readonly<Record<Exclude<Finding["kind"], "change">, string>> = {
  failure: "failed",
  skipped: "skipped",
  incomplete: "incomplete",
  outputs: "outputs",
  warning: "warning",
};

function badge(finding: Finding): Markup {
  const word = finding.kind === "change" ? finding.change.action : badges[finding.kind];
  return markup`<span class="badge">${word}</span>`;
}

function withoutAction(finding: Finding): string {
  if (finding.kind === "change") return finding.change.address;
  return finding.kind === "skipped" ? skipReasons[finding.reason] : findingTitle(finding);
}

function body(finding: Finding): readonly Markup[] {
  const { stacks } = finding;
  const notes = findingNotes(finding);
  const attributes = findingAttributes(finding, sideWidth);
  return [
    ...(notes.length > 0 ? [markup`<ul class="notes">${notes.map(noteItem)}</ul>`] : []),
    ...(attributes.length > 0 ? [attributeTable(attributes)] : []),
    ...(stacks.length > 1 ? [markup`<p class="names">In ${stacks.join(", ")}</p>`] : []),
  ];
}

function noteItem(note: string): Markup {
  return note.startsWith(" ")
    ? markup`<li class="deeper">${note.trim()}</li>`
    : markup`<li>${note}</li>`;
}

function attributeTable(attributes: readonly AttributeText[]): Markup {
  return markup`<div class="scroll" role="region" aria-label="Attributes" tabindex="0"><table class="values">
<caption>Attributes</caption>
<thead><tr><th scope="col">Attribute</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>
${attributes.map(attributeRow)}
</tbody>
</table></div>`;
}

function attributeRow({ path, before, after, forcesReplacement }: AttributeText): Markup {
  const why = forcesReplacement ? markup`<span class="why">forces replacement</span>` : markup``;
  const left = before === undefined ? markup`` : markup`<del><code>${before}</code></del>`;
  return markup`<tr><th scope="row"><code>${path}</code>${why}</th><td>${left}</td><td><ins><code>${after}</code></ins></td></tr>`;
}
