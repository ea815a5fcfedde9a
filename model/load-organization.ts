import { basename, resolve } from "node:path";

import { compareProblems } from "./problems/compare-problems";
import { compileOrganization, type CompileResult } from "./compile-organization";
import type { ConfigFile } from "./config-file";
import { readConfigFiles } from "./read-config-files";

/**
 * Reads a configuration folder and returns the organization that it describes, frozen, or every
 * problem of every file.
 *
 * @param configFolder holds `organization.yaml` and `accounts/<name>.yaml`
 * @param edits files that are added or replaced in memory, to check them before they are written
 */
export function loadOrganization(
  configFolder: string,
  ...edits: readonly ConfigFile[]
): CompileResult {
  const { files: read, problems } = readConfigFiles(configFolder);
  // A problem of the folder itself: nothing is known about the files in it.
  if (problems.some(({ file }) => !file.includes("/"))) return { ok: false, problems };

  const edited = new Set(edits.map(({ path }) => path));
  const files = [...read.filter(({ path }) => !edited.has(path)), ...edits];
  const compiled = compileOrganization(files, basename(resolve(configFolder)));
  if (problems.length === 0) return compiled;
  const others = compiled.ok ? compiled.warnings : compiled.problems;
  return { ok: false, problems: [...problems, ...others].sort(compareProblems) };
}
