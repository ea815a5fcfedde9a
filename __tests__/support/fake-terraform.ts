import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface FakeTerraform {
  /** An empty folder that the executable lies beside. */
  readonly folder: string;
  readonly binary: string;
}

/** Writes an executable that behaves as the shell script says; the test removes the folder. */
export function fakeTerraform(script: string): FakeTerraform {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-fake-terraform-"));
  const binary = join(folder, "terraform");
  writeFileSync(binary, `#!/bin/sh\n${script}\n`);
  chmodSync(binary, 0o755);
  return { folder, binary };
}

/** Shell text that prints one event of Terraform's machine-readable output. */
export function says(event: Readonly<Record<string, unknown>>): string {
  return `printf '%s\\n' '${JSON.stringify(event).replaceAll("'", `'\\''`)}'`;
}
