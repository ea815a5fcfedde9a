import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { formatFile } from "./generate/format-file";
import type { GeneratedFile } from "./generate/generated-file";
import { registries } from "./generate/registries";

const project = resolve(__dirname, "..");

/** Writes what follows from other files; with `--check` it only fails where something is stale. */
async function main(check: boolean): Promise<void> {
  await update(registries(project), check);
  // Loaded late: what follows from schemas and rules has to see the registries just written.
  const { derivedFiles } = await import("./generate/derived-files.js");
  await update(derivedFiles(project), check);
}

async function update(files: readonly GeneratedFile[], check: boolean): Promise<void> {
  for (const file of files) {
    const { path, content } = await formatFile(project, file);
    if (read(join(project, path)) === content) continue;
    if (check) {
      console.error(`${path} is stale: run \`npm run generate\``);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), content);
      console.log(`wrote ${path}`);
    }
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

void main(process.argv.includes("--check"));
