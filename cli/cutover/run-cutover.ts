import type { AccountCutover, Cutover } from "../../cutover/cutover";
import { cutoverOf } from "../../cutover/cutover-of";
import { diagnoseAccount } from "../../doctor/diagnose-account";
import { openAccessOf } from "../../exposure/open-access-of";
import { requireCredentials } from "../../inventory/aws/require-credentials";
import { readAccount } from "../../inventory/read-account";
import type { Account, Organization } from "../../model/organization";
import { quoteText } from "../../model/parse/quote-text";
import { version } from "../../package.json";
import { cutoverMarkdown } from "../../report/cutover/cutover-markdown";
import { cutoverOutcome } from "../../report/cutover/cutover-outcome";
import { cutoverReport } from "../../report/cutover/cutover-report";
import type { CommandContext } from "../define-command";
import { readDoctorFacts } from "../doctor/read-doctor-facts";
import { readHub } from "../doctor/read-hub";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import { accountToRead } from "../inventory/account-to-read";
import { lookAtAccounts } from "../inventory/look-at-accounts";
import { publish } from "../inventory/publish";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { readAccountLogins } from "./read-account-logins";
import { retire } from "./retire";

export interface RunCutoverOptions {
  readonly config: string;
  readonly select: readonly string[];
  /** Name of the account whose bastions and open ports are to go. */
  readonly retire: string | undefined;
  readonly write: boolean;
  /** Days of flow logs to read; `undefined`: none. */
  readonly logins: number | undefined;
  readonly json: boolean;
  readonly report: string | undefined;
}

/** Says what is left until an account has no bastion, and proposes the last change. */
export async function runCutover(
  options: RunCutoverOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, json, report, write } = options;
  const { io, signal } = context;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const accounts = accountsOf(organization, options);
  await requireCredentials();
  const begin = Date.now();
  const hub = await readHub(organization, accounts, context);
  const { organizationId } = organization.hub;
  const found = await lookAtAccounts(
    {
      accounts: accounts.map(accountToRead),
      sessionName: "bastionless-cutover",
      look: async ({ account }, opened) => {
        // Those of the file that are retired, too: what is there is open until it is gone.
        const names = account.regions.map(({ name }) => name);
        const inventory = await readAccount(opened, names, { signal });
        const diagnosis = diagnoseAccount(
          await readDoctorFacts(opened, { account, organizationId, hub, signal }),
        );
        const facts = { account, inventory, diagnosis, ...openAccessOf(account, inventory) };
        const { logins: days } = options;
        if (days === undefined) return cutoverOf(facts);
        const logins = await readAccountLogins(opened, facts, { days, now: begin, signal });
        return cutoverOf({ ...facts, logins });
      },
      outcome: (one) => ({
        ok: one.steps[0]?.status === "done",
        text: cutoverOutcome(one),
      }),
    },
    context,
  );
  const cutover: Cutover = {
    started: new Date(begin).toISOString(),
    duration: Date.now() - begin,
    version,
    accounts: found,
  };
  publish(
    {
      name: "cutover",
      result: cutover,
      text: cutoverReport(cutover, io.colour),
      markdown: cutoverMarkdown(cutover),
      json,
      report,
    },
    io,
  );
  const [account] = found;
  return options.retire !== undefined && account !== undefined
    ? retire({ account, config, write, json, io })
    : exitCodeOf(found);
}

/** @throws Error when none is left to look at */
function accountsOf(
  organization: Organization,
  { retire: name, select }: RunCutoverOptions,
): readonly Account[] {
  if (name !== undefined) return [accountToRetire(organization, name)];
  const selected = new Set(selectStacks(organization, select));
  const accounts = organization.accounts.filter(
    (one) => selected.has(one.name) && one.lifecycle === "active",
  );
  if (accounts.length === 0) {
    throw new Error(
      "No active account is selected; expected at least one. The hub and retired accounts have no cutover: `bastionless exposure` lists their open ports.",
    );
  }
  return accounts;
}

function accountToRetire({ accounts }: Organization, name: string): Account {
  const account = accounts.find((one) => one.name === name);
  if (account === undefined) {
    throw new Error(
      `--retire ${quoteText(name)} names no account. Expected the name of one account's file, no pattern; see \`bastionless accounts list\`.`,
    );
  }
  if (account.lifecycle === "retired") {
    throw new Error(`${name} is retired already: apply it, and all that it has goes.`);
  }
  return account;
}

/** An account that could not be read whole may hide something: that is an error, not a step to come. */
function exitCodeOf(accounts: readonly AccountCutover[]): ExitCode {
  const steps = accounts.flatMap((account) => account.steps);
  if (steps.some(({ status, step }) => step === "read-the-account" && status !== "done")) {
    return exitCodes.error;
  }
  return steps.every(({ status }) => status === "done") ? exitCodes.ok : exitCodes.changes;
}
