import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { generatedFiles, type GeneratedFleet } from "./generated-files";

/** Writes a generated fleet's `config/` into a folder, which is made if it is not there. */
export function writeGeneratedFleet(folder: string, fleet: GeneratedFleet): void {
  for (const { path, bytes } of generatedFiles(fleet)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
