import type { TextEdit } from "./text-edit";

/** Applies changes that do not overlap; two at one place come in the order in which they are given. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((one, other) => one.start - other.start);
  let edited = "";
  let copied = 0;
  for (const { end, start, text: inserted } of ordered) {
    edited += text.slice(copied, start) + inserted;
    copied = end;
  }
  return edited + text.slice(copied);
}
