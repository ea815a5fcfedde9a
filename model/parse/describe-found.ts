import type { ConfigText } from "./config-text";
import type { DataPath } from "./data-path";
import { quoteText } from "./quote-text";
import { visibleText } from "./visible-text";

/** Says what stands at a path: numbers as they are written, texts in quotes, the rest by its kind. */
export function describeFound(text: ConfigText, path: DataPath): string {
  const value = text.at(path);
  if (typeof value === "string") return quoteText(value);
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return Object.keys(value).length === 0 ? "an empty map" : "a map";
  const written = visibleText(text.source(path) ?? "");
  return `${written} (a ${typeof value === "number" ? "number" : "truth value"})`;
}
