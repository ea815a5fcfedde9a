import { escapeMarkup } from "./escape-markup";

/** Written elements, or a text that is still to be escaped. */
type Content = readonly string[] | string;

/**
 * An XML element with its content, which it indents where that is elements.
 *
 * @param attributes names are the caller's own; values are escaped
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: Content = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  const open = `<${name}${written.join("")}`;
  if (content.length === 0) return `${open}/>`;
  if (typeof content === "string") return `${open}>${escapeMarkup(content)}</${name}>`;
  return [`${open}>`, ...content, `</${name}>`].join("\n");
}
