import { resolve } from "node:path";

import type { Environment } from "../terraform/terraform-environment";

/**
 * Where the dependency lock file of a run lies, absolute: `BASTIONLESS_LOCK_FILE` where it is set
 * (the sandbox's providers have other hashes), else `.terraform.lock.hcl` in the working directory.
 */
export function lockFilePath(environment: Environment, workingDirectory: string): string {
  const named = environment["BASTIONLESS_LOCK_FILE"] ?? "";
  return resolve(workingDirectory, named === "" ? ".terraform.lock.hcl" : named);
}
