import { isMap, isScalar, parseDocument } from "yaml";

import { applyTextEdits } from "./apply-text-edits";
import { insertPair } from "./insert-pair";
import type { TextEdit } from "./text-edit";

const key = "lifecycle";
const retired = "retired";

/**
 * Returns an account file's text in which every entry of `legacyAccess` says `lifecycle: retired`,
 * and every other character as it was.
 *
 * @returns the same text when they all do, or when it is no map in well-formed YAML
 */
export function retiredLegacyAccess(text: string): string {
  // Not printed: the parser's warnings are for the checks that follow an edit.
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  const entries = document.get("legacyAccess", true);
  const edits = (isMap(entries) ? entries.items : []).flatMap(({ value }): TextEdit[] => {
    if (!isMap(value) || value.get(key) === retired) return [];
    const known = value.get(key, true);
    if (isScalar(known) && known.range != null) {
      const [start, end] = known.range;
      return [{ start, end, text: retired }];
    }
    const edit = insertPair(text, value, `${key}: ${retired}`);
    return edit === undefined ? [] : [edit];
  });
  return applyTextEdits(text, edits);
}
