import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a golden file of a report; its last line break is the file's own. */
export function golden(name: string): string {
  return readFileSync(join(__dirname, "../fixtures/report", name), "utf8").replace(/\n$/, "");
}
