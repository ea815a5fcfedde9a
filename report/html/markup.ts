import { escapeMarkup } from "../values/escape-markup";
import { visibleText } from "../values/visible-text";

/** HTML that is safe to put into a page as it is. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[];

/**
 * HTML from a template: what is written in the template is markup, every text that is put into it is
 * made visible and escaped, unless it is markup itself.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const html = literals.map((literal, index) => literal + written(parts[index] ?? "")).join("");
  return { html };
}

function written(part: Part): string {
  if (typeof part === "string") return escapeMarkup(visibleText(part));
  if (typeof part === "number") return part.toLocaleString("en-US");
  return "html" in part ? part.html : part.map(({ html }) => html).join("\n");
}
