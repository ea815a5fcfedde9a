import { basename, resolve } from "node:path";

import { compareProblems } from "./problems/compare-problems";
import { compileOrganization, type CompileResult } from "./compile-organization";
import { readConfigFiles } from "./read-config-files";

/**
 * Reads a configuration folder and returns the organization that it describes, frozen, or every
 * problem of every file.
 *
 * @param configFolder holds `organization.yaml` and `accounts/<name>.yaml`
 */
export function loadOrganization(configFolder: string): CompileResult {
  const { files, problems } = readConfigFiles(configFolder);
  // A problem of the folder itself: nothing is known about the files in it.
  if (problems.some(({ file }) => !file.includes("/"))) return { ok: false, problems };

  const compiled = compileOrganization(files, basename(resolve(configFolder)));
  if (problems.length === 0) return compiled;
  const others = compiled.ok ? compiled.warnings : compiled.problems;
  return { ok: false, problems: [...problems, ...others].sort(compareProblems) };
}
