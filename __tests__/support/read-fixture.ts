import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { ConfigFile } from "../../model/config-file";

interface ManyAccounts {
  readonly accounts: number;
  /** @default - all in cell 1 */
  readonly accountsPerCell?: number;
}

const fixtures = join(__dirname, "..", "fixtures");

/**
 * Reads a configuration of `fixtures/`. Where it has no `organization.yaml`, that of `base/` is
 * taken; `many.json` stands for as many account files as it says.
 *
 * @param folder relative to `fixtures/`
 */
export function readFixture(folder: string): ConfigFile[] {
  const read = (path: string): Buffer => readFileSync(join(fixtures, folder, path));
  const has = (path: string): boolean => existsSync(join(fixtures, folder, path));
  const base = join(fixtures, "base", "organization.yaml");
  const accounts = has("accounts") ? readdirSync(join(fixtures, folder, "accounts")) : [];
  const many = has("many.json")
    ? (JSON.parse(read("many.json").toString()) as ManyAccounts)
    : { accounts: 0 };
  return [
    {
      path: "config/organization.yaml",
      bytes: has("organization.yaml") ? read("organization.yaml") : readFileSync(base),
    },
    ...accounts.map((name) => ({
      path: `config/accounts/${name}`,
      bytes: read(`accounts/${name}`),
    })),
    ...manyAccounts(many),
  ];
}

function manyAccounts({ accounts, accountsPerCell = accounts }: ManyAccounts): ConfigFile[] {
  return Array.from({ length: accounts }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    const cell = Math.floor(index / accountsPerCell) + 1;
    const text = `id: "100000000${number}"\nregions: [us-east-1]\nsharingCell: ${cell}\n`;
    return { path: `config/accounts/account-${number}.yaml`, bytes: Buffer.from(text) };
  });
}
