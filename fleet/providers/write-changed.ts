import { readFileSync, writeFileSync } from "node:fs";

/** Writes a file unless it has these very bytes: what does not change keeps its time. */
export function writeChanged(file: string, text: string): void {
  if (textOf(file) !== text) writeFileSync(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
