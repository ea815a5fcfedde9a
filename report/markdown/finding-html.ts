import type { Finding } from "../findings/finding";
import { findingAttributes } from "../findings/finding-attributes";
import { findingNotes } from "../findings/finding-notes";
import { findingPlaces } from "../findings/finding-places";
import { findingTitle } from "../findings/finding-title";
import { counted } from "../run/counted";
import { cutMiddle } from "../values/cut-middle";
import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";

const titleWidth = 200;
const sideWidth = 160;
const lineWidth = 500;
const mostLines = 30;
const mostNames = 30;

/*
 * Both are blocks of HTML without a blank line: Markdown reads nothing in them. Text that others
 * wrote stands in `code` and `pre`, where no mention and no reference is made a link.
 */

/** A finding with its details, if it has any, folded unless `open`. */
export function foldedFinding(finding: Finding, open: boolean): string {
  const lines = [
    ...(finding.stacks.length > 1 ? [findingPlaces(finding, mostNames)] : []),
    ...findingNotes(finding),
    ...findingAttributes(finding, sideWidth).map(
      ({ path, before, after, forcesReplacement }) =>
        `${path}: ${before === undefined ? "" : `${before} -> `}${after}` +
        (forcesReplacement ? " (forces replacement)" : ""),
    ),
  ];
  if (lines.length === 0) return briefFinding(finding);
  const hidden = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => escapeMarkup(cutMiddle(line, lineWidth)));
  const more = hidden > 0 ? [`and ${counted(hidden, "line")} more`] : [];
  return [
    open ? "<details open>" : "<details>",
    `<summary>${summary(finding)}</summary>`,
    `<pre>${[...shown, ...more].join("\n")}</pre>`,
    "</details>",
  ].join("\n");
}

/** A finding on one line. */
export function briefFinding(finding: Finding): string {
  return `<p>${summary(finding)}</p>`;
}

function summary(finding: Finding): string {
  const title = escapeMarkup(cutMiddle(findingTitle(finding), titleWidth));
  const [only = "", ...others] = finding.stacks;
  const place =
    others.length > 0
      ? counted(finding.stacks.length, "stack")
      : `<code>${escapeMarkup(cutMiddle(visibleText(only), titleWidth))}</code>`;
  return `<code>${title}</code> in ${place}`;
}
