import type { FleetRun } from "../../fleet/fleet-run";
import { counted } from "../run/counted";
import { stackLabel } from "../run/stack-label";
import { stacksBySentence } from "../run/stacks-by-sentence";
import { cutMiddle } from "../values/cut-middle";
import { escapeMarkup } from "../values/escape-markup";
import { byteSize } from "./byte-size";

export interface StackList {
  readonly html: string;
  /** How many stacks had no room. */
  readonly hidden: number;
}

const nameWidth = 120;

/**
 * Every stack of a run, those together that the same became of, folded.
 *
 * @param room in bytes, for the lines
 */
export function stackList(run: FleetRun, room: number): StackList {
  let left = room;
  let hidden = 0;
  const fits = (text: string): boolean => {
    left -= byteSize(text) + ", ".length;
    return left >= 0;
  };
  const lines = stacksBySentence(run).flatMap(({ sentence, results }) => {
    const title = `<b>${counted(results.length, "stack")}, ${escapeMarkup(sentence)}</b>: `;
    const names = fits(title)
      ? results.map((result) => escapeMarkup(cutMiddle(stackLabel(result), nameWidth))).filter(fits)
      : [];
    const more = results.length - names.length;
    hidden += more;
    const rest = more > 0 ? [`and ${more.toLocaleString("en-US")} more`] : [];
    return names.length === 0 ? [] : [title + [...names, ...rest].join(", ")];
  });
  const html = [
    "<details>",
    `<summary>Every stack (${run.results.length.toLocaleString("en-US")})</summary>`,
    `<pre>${lines.join("\n")}</pre>`,
    "</details>",
  ].join("\n");
  return { html, hidden };
}
