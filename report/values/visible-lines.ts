import { visibleText } from "./visible-text";

/** The lines of a message, each as visible text; lines of blanks only are left out. */
export function visibleLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => visibleText(line.trimEnd().replaceAll("\t", "  ")));
}
