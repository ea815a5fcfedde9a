import { stripVTControlCharacters } from "node:util";

import { loadOrganization } from "../../model/load-organization";
import type { Account } from "../../model/organization";
import type { AppliedStack, StackResult } from "../../fleet/stack-result";
import { summaryTable } from "../../report/summary-table";
import { golden } from "../support/golden";

function exampleAccounts(): readonly Account[] {
  const loaded = loadOrganization("config");
  if (!loaded.ok) throw new Error("the example does not load");
  return loaded.organization.accounts;
}

/** As Terraform leaves it: the outputs name every access role. */
function applied({ name, accountId, accessRoles }: Account): AppliedStack {
  const arns = accessRoles.map((role) => [
    role.name,
    `arn:aws:iam::${accountId}:role${role.path}${role.name}`,
  ]);
  return {
    name,
    status: "applied",
    changes: [],
    outputs: { access_role_arns: Object.fromEntries(arns) as unknown },
    warnings: [],
    duration: 1,
  };
}

describe("summaryTable", () => {
  test("shows who reaches what, one row an access role, in plain text where colours are unwelcome", () => {
    const accounts = exampleAccounts();
    const results = accounts.map(applied);

    expect(summaryTable({ accounts, results, colour: false })).toBe(golden("summary-table.txt"));
  });

  test("colours change nothing but the colours", () => {
    const accounts = exampleAccounts();
    const results = accounts.map(applied);

    const coloured = summaryTable({ accounts, results, colour: true });

    expect(coloured).toContain("\u001b[1m");
    expect(stripVTControlCharacters(coloured)).toBe(golden("summary-table.txt"));
  });

  test("never shows as there what is not: failed, missing, retired", () => {
    const [analytics, monolith, payments] = exampleAccounts();
    if (analytics === undefined || monolith === undefined || payments === undefined) {
      throw new Error("the example has three accounts");
    }
    const failed: StackResult = {
      name: monolith.name,
      status: "failed",
      reason: "failed",
      command: "apply",
      changes: [{ address: "okta_group.group-ec2-session", action: "create" }],
      diagnostics: [],
      nextSteps: [],
      duration: 1,
    };
    const retired = { ...monolith, name: "retired-account", lifecycle: "retired" } as const;
    const notRun = { ...monolith, name: "not-run" };

    const table = summaryTable({
      accounts: [{ ...payments }, monolith, retired, notRun],
      results: [{ ...applied(payments), outputs: {} }, failed, applied(retired)],
      colour: false,
    });

    expect(table).toBe(golden("summary-table-incomplete.txt"));
  });
});
