import { visibleText } from "./visible-text";

/** Characters of a found text that a message repeats. */
const maximumLength = 80;

/** Returns a text of the configuration for a message: in quotes, on one line, cut where long. */
export function quoteText(text: string): string {
  const cut = text.length > maximumLength ? `${text.slice(0, maximumLength)}…` : text;
  return visibleText(JSON.stringify(cut));
}
