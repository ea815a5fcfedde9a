import { stripVTControlCharacters } from "node:util";

import { accountsTable } from "../../report/accounts-table";
import { golden } from "../support/golden";
import { organizationOf } from "../support/organization-of";

const { accounts } = organizationOf({
  accounts: {
    payments: {
      id: "222233334444",
      regions: ["us-east-1", { name: "eu-west-1", lifecycle: "retired" }],
      owners: ["payments@example.com", "platform"],
      tags: { Environment: "production" },
    },
    search: { id: "055566667777", regions: ["us-east-1"], lifecycle: "retired" },
  },
});

describe("accountsTable", () => {
  test("shows an account a row, and what is retired", () => {
    expect(accountsTable({ accounts, colour: false })).toBe(golden("accounts-table.txt"));
  });

  test("colours change nothing but the colours", () => {
    const coloured = accountsTable({ accounts, colour: true });

    expect(coloured).toContain("\u001b[1m");
    expect(stripVTControlCharacters(coloured)).toBe(golden("accounts-table.txt"));
  });
});
