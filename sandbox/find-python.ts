import { existsSync } from "node:fs";
import { join } from "node:path";

import { SandboxError } from "./sandbox-error";

/**
 * The interpreter of the virtual environment that `scripts/setup.mjs` makes.
 *
 * @param root the repository's folder
 * @throws SandboxError `PYTHON_ENVIRONMENT_MISSING`
 */
export function findPython(root: string): string {
  const python = join(root, ".venv", "bin", "python");
  if (existsSync(python)) return python;
  throw new SandboxError(
    "PYTHON_ENVIRONMENT_MISSING",
    `There is no ${python}.`,
    "Run `node scripts/setup.mjs`, which makes it.",
  );
}
