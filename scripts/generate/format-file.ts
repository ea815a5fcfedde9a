import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import type { GeneratedFile } from "./generated-file";

/** Returns a file as the project's formatter wants it, so that neither undoes the other's work. */
export async function formatFile(project: string, file: GeneratedFile): Promise<GeneratedFile> {
  const filepath = join(project, file.path);
  const options = (await resolveConfig(filepath)) ?? {};
  return { path: file.path, content: await format(file.content, { ...options, filepath }) };
}
