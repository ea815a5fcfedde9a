import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { terraformPlatform } from "../../terraform-platform";

const source = ["registry.terraform.io", "okta", "okta"];
const version = "4.20.0";

/**
 * Puts the stand-in for the Okta provider into an unpacked filesystem mirror, under the real
 * provider's source and version. Its hash is not the real provider's: a dependency lock file made
 * with it belongs to the sandbox alone.
 *
 * @param mirrorFolder `path` of a `filesystem_mirror` in Terraform's CLI configuration.
 * @param python the interpreter of an environment that has the package `tf`.
 */
export function installStandInProvider(mirrorFolder: string, python: string): void {
  const folder = join(mirrorFolder, ...source, version, terraformPlatform());
  mkdirSync(folder, { recursive: true });

  // -I: nothing of the caller's Python environment; -B: nothing is written beside the sources.
  const command = [python, "-I", "-B", join(__dirname, "main.py")].map(quoted).join(" ");
  const file = join(folder, `terraform-provider-okta_v${version}`);
  writeFileSync(file, `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
}

/** One word of a shell command, whatever characters it has. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
