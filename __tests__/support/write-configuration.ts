import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { stringify } from "yaml";

/**
 * Gives each test a configuration folder of its own, with the example's organization and the given
 * accounts by name; to be called where tests are declared.
 *
 * @returns a function that returns the folder, named `config`
 */
export function writeConfiguration(accounts: Readonly<Record<string, unknown>>): () => string {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-config-"));
    const config = join(folder, "config");
    mkdirSync(join(config, "accounts"), { recursive: true });
    cpSync(join(__dirname, "../../config/organization.yaml"), join(config, "organization.yaml"));
    for (const [name, account] of Object.entries(accounts)) {
      writeFileSync(join(config, "accounts", `${name}.yaml`), stringify(account));
    }
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  return () => join(folder, "config");
}
