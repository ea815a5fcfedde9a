import type { YAMLMap } from "yaml";

import type { TextEdit } from "./text-edit";

/**
 * Puts a pair before all others of a map, on a line of its own or, in `{ … }`, beside them.
 *
 * @returns undefined for a map that is empty or whose first key has an unusual form
 */
export function insertPair(text: string, map: YAMLMap, pair: string): TextEdit | undefined {
  const key = map.items[0]?.key as { readonly range?: readonly number[] | null } | undefined;
  const start = key?.range?.[0];
  if (start === undefined) return undefined;
  if (map.flow === true) return { start, end: start, text: `${pair}, ` };
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return { start, end: start, text: `${pair}${lineBreak}${" ".repeat(column)}` };
}
