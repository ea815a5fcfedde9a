import Table from "cli-table3";
import { createColors } from "picocolors";

import type { Account } from "../model/organization";

export interface AccountsTableProps {
  readonly accounts: readonly Account[];
  readonly colour: boolean;
}

const columns = ["account", "id", "regions", "lifecycle", "owners", "tags"];

/** The accounts of an organization, one row an account; each list one entry a line. */
export function accountsTable({ accounts, colour }: AccountsTableProps): string {
  const { bold, dim } = createColors(colour);
  const table = new Table({
    head: columns.map((column) => bold(column)),
    // The table sets no colours of its own: what has a colour here has it by the caller's wish.
    style: { head: [], border: [] },
  });
  for (const { name, accountId, regions, lifecycle, owners, tags } of accounts) {
    table.push([
      bold(name),
      accountId,
      regions.map((region) => region.name + suffix(region.lifecycle)).join("\n"),
      lifecycle === "retired" ? dim(lifecycle) : lifecycle,
      owners.join("\n"),
      Object.entries(tags)
        .map(([key, value]) => `${key}=${value}`)
        .join("\n"),
    ]);
  }
  return table.toString();
}

function suffix(lifecycle: Account["lifecycle"]): string {
  return lifecycle === "retired" ? " (retired)" : "";
}
