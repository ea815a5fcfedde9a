import type { Account } from "../../model/organization";
import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** Shows the accounts of the configuration; nothing is asked of AWS. */
export const accountsList = defineCommand({
  name: "accounts list",
  summary: "List the accounts of the configuration, without the hub.",
  options: { select: selectOption, config: configOption, json: jsonOption },
  examples: [
    "accounts list",
    "accounts list --select 'tag:Environment=production'",
    "accounts list --json",
  ],
  async run({ config, json, select }, { io }) {
    const { loadConfiguration } = await import("../load-configuration.js");
    const organization = loadConfiguration(config, io);
    if (organization === undefined) return exitCodes.error;
    const { selectStacks } = await import("../select-stacks.js");
    const selected = new Set(selectStacks(organization, select));
    const accounts = organization.accounts.filter(({ name }) => selected.has(name));
    if (json) {
      io.print(JSON.stringify({ accounts: accounts.map(entryOf) }, undefined, 2));
      return exitCodes.ok;
    }
    const { accountsTable } = await import("../../report/accounts-table.js");
    io.print(accountsTable({ accounts, colour: io.colour }));
    return exitCodes.ok;
  },
});

/** What `--json` tells of an account; scripts rely on it. */
function entryOf({ name, accountId, lifecycle, regions, owners, tags }: Account): unknown {
  return {
    name,
    id: accountId,
    lifecycle,
    regions: regions.map((region) => ({ name: region.name, lifecycle: region.lifecycle })),
    owners,
    tags,
  };
}
