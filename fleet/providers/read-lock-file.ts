import { readFileSync } from "node:fs";

import type { LockFile } from "./lock-file";
import { parseLockFile } from "./parse-lock-file";
import { ProviderError } from "./provider-error";

/**
 * Reads a dependency lock file; nothing ever writes it.
 *
 * @throws ProviderError `LOCK_FILE_MISSING` or `LOCK_FILE_INVALID`
 */
export function readLockFile(path: string): LockFile {
  return parseLockFile(textOf(path), path);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unreadable";
    throw new ProviderError(
      "LOCK_FILE_MISSING",
      `The dependency lock file ${path} cannot be read (${code}): without it, no provider can be trusted.`,
      "Restore it from version control, or write it with `terraform providers lock` in the " +
        "folder of a synthesized stack and move it there.",
    );
  }
}
