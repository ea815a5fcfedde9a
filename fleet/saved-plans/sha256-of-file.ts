import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** In hexadecimal digits. */
export function sha256OfFile(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
