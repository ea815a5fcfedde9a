import Table from "cli-table3";
import { createColors } from "picocolors";

import type { AppliedStack, StackResult } from "../fleet/stack-result";
import type { AccessRole, Account } from "../model/organization";
import { stackOutcome } from "./stack-outcome";

export interface SummaryTableProps {
  readonly accounts: readonly Account[];
  /** Of an apply; an account without an applied stack shows what became of it instead. */
  readonly results: readonly StackResult[];
  readonly colour: boolean;
}

const columns = ["account", "Okta group", "access role", "documents", "launch templates"];

/** Who reaches which account, in what role, with which documents: one row an access role. */
export function summaryTable({ accounts, results, colour }: SummaryTableProps): string {
  const { bold, dim, red } = createColors(colour);
  const table = new Table({ head: columns.map((column) => bold(column)), style: plain });
  for (const account of accounts) {
    const first = `${bold(account.name)}\n${account.accountId}\n${dim(regionNames(account))}`;
    const result = results.find(({ name }) => name === account.name);
    if (result?.status !== "applied") {
      const outcome = result === undefined ? "not applied" : stackOutcome(result);
      table.push([first, { colSpan: columns.length - 1, content: red(outcome) }]);
    } else if (account.lifecycle === "retired") {
      table.push([first, { colSpan: columns.length - 1, content: "retired" }]);
    } else {
      account.accessRoles.forEach((role, index) => {
        const rowSpan = account.accessRoles.length;
        const row = [role.groupName, roleName(role, result), documentKeys(account, role)];
        table.push(
          index === 0
            ? [{ rowSpan, content: first }, ...row, { rowSpan, content: launchTemplates(account) }]
            : row,
        );
      });
    }
  }
  return table.toString();
}

/** The table sets no colours of its own: what has a colour here has it by the caller's wish. */
const plain = { head: [], border: [] };

function regionNames({ regions }: Account): string {
  return regions
    .filter(({ lifecycle }) => lifecycle === "active")
    .map(({ name }) => name)
    .join("\n");
}

/** The role as Terraform made it: a role that the outputs do not name does not exist. */
function roleName({ name }: AccessRole, { outputs }: AppliedStack): string {
  const arns: unknown = outputs["access_role_arns"];
  const arn: unknown =
    arns !== null && typeof arns === "object"
      ? Object.entries(arns).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof arn === "string" && arn.endsWith(`/${name}`) ? name : `${name}: not made`;
}

function documentKeys({ regions }: Account, { documentArns }: AccessRole): string {
  const keys = regions.flatMap(({ documents }) =>
    documents.filter(({ arn }) => documentArns.includes(arn)).map(({ key }) => key),
  );
  return [...new Set(keys)].join("\n");
}

function launchTemplates({ regions }: Account): string {
  return regions
    .flatMap((region) => region.launchTemplates.map(({ name }) => `${name}\n${region.name}`))
    .join("\n");
}
