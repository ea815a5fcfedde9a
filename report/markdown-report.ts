import type { FleetRun } from "../fleet/fleet-run";
import { findAll } from "./findings/find-all";
import type { Finding } from "./findings/finding";
import { ranks, rankTitles } from "./findings/rank";
import { byteSize } from "./markdown/byte-size";
import { fitFindings, type FittedFinding } from "./markdown/fit-findings";
import { stackList } from "./markdown/stack-list";
import { counted } from "./run/counted";
import { runFacts } from "./run/run-facts";
import { runTotal } from "./run/run-total";
import { cutMiddle } from "./values/cut-middle";
import { escapeMarkup } from "./values/escape-markup";
import { visibleText } from "./values/visible-text";

export interface MarkdownReportOptions {
  /**
   * Name in the comment's first line, by which a later run finds the comment and replaces it.
   *
   * @default - `bastionless:plan`, by the command
   */
  readonly marker?: string;
  /**
   * Where the whole report is: an address that begins with `https://`, or words.
   *
   * @default - the footer does not say
   */
  readonly wholeReport?: string;
}

/** GitHub takes 65,536 characters; a workflow may add a line of its own. */
const limit = 64_000;
const stackRoom = 16_000;
const mostNotes = 20;
const longestAddress = 2000;

/**
 * A run as Markdown for a comment on a pull request, always short enough: at most 64,000 bytes, thus
 * never more characters. Counts come first, then what is riskiest; details are folded.
 */
export function markdownReport(run: FleetRun, options: MarkdownReportOptions): string {
  const { marker = `bastionless:${run.command}`, wholeReport } = options;
  const findings = findAll(run);
  const [total = "", ...sentences] = runTotal(run);
  const head = [
    `<!-- ${marker.replaceAll(/[^\w:.-]/g, "-")} -->`,
    `## bastionless ${run.command}`,
    `**${total}**`,
    ...sentences,
    ...summaryTable(findings),
    ...notes(run.notes),
  ];
  const list = stackList(run, stackRoom);
  const facts = `<p><sub>${escapeMarkup(visibleText(cutMiddle(runFacts(run).join(", "), 400)))}</sub></p>`;
  const longest = footer(findings, findings.length, run.results.length, wholeReport);
  const fixed = [...head, ...ranks.map(heading), list.html, ...longest, facts];
  const fitted = fitFindings(findings, limit - byteSize(fixed.join("\n\n")));
  const cut = fitted.filter(({ detail }) => detail === "none");
  const brief = fitted.filter(({ detail }) => detail === "brief").length;
  return [
    ...head,
    ...ranks.flatMap((rank) => section(rank, fitted)),
    list.html,
    ...footer(
      cut.map(({ finding }) => finding),
      brief,
      list.hidden,
      wholeReport,
    ),
    facts,
  ].join("\n\n");
}

/** Only words of this project and numbers: nothing in it has to be escaped. */
function summaryTable(findings: readonly Finding[]): readonly string[] {
  const rows = ranks
    .map((rank) => ({ rank, found: findings.filter((finding) => finding.rank === rank) }))
    .filter(({ found }) => found.length > 0)
    .map(({ rank, found }) => {
      const stacks = new Set(found.flatMap((finding) => finding.stacks)).size;
      const counts = [found.length, stacks].map((count) => count.toLocaleString("en-US"));
      return `| ${rankTitles[rank]} | ${counts.join(" | ")} |`;
    });
  if (rows.length === 0) return ["Nothing to do."];
  return [["| what | findings | stacks |", "|:--|--:|--:|", ...rows].join("\n")];
}

function notes(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, mostNotes).map((text) => cutMiddle(visibleText(text), 200));
  const hidden = texts.length - shown.length;
  const lines = [...shown, ...(hidden > 0 ? [`and ${counted(hidden, "note")} more`] : [])];
  return [`<pre>${lines.map(escapeMarkup).join("\n")}</pre>`];
}

function heading(rank: (typeof ranks)[number]): string {
  return `### ${rankTitles[rank]}`;
}

function section(
  rank: (typeof ranks)[number],
  fitted: readonly FittedFinding[],
): readonly string[] {
  const shown = fitted.filter(({ finding, html }) => finding.rank === rank && html !== "");
  return shown.length === 0 ? [] : [heading(rank), ...shown.map(({ html }) => html)];
}

/** What was cut, and where it is; empty when nothing was and there is no more to see. */
function footer(
  cut: readonly Finding[],
  brief: number,
  stacks: number,
  wholeReport: string | undefined,
): readonly string[] {
  const left = [
    ...(cut.length > 0 ? [counted(cut.length, "row")] : []),
    ...(brief > 0 ? [`the details of ${counted(brief, "row")}`] : []),
    ...(stacks > 0 ? [`the names of ${counted(stacks, "stack")}`] : []),
  ];
  const lines = [
    ...(left.length > 0 ? [`A comment has no room for ${left.join(", ")}.`] : []),
    ...(wholeReport === undefined ? [] : [`The whole report: ${place(wholeReport)}`]),
  ];
  return lines.length === 0 ? [] : [`<p>${lines.join(" ")}</p>`];
}

function place(where: string): string {
  const isLink = where.startsWith("https://") && where.length <= longestAddress;
  const text = escapeMarkup(cutMiddle(visibleText(where), longestAddress));
  return isLink ? `<a href="${text}">${text}</a>` : `<code>${text}</code>`;
}
