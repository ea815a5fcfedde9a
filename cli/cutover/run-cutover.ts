import type { AccountCutover, Cutover } from "../../cutover/cutover";
import { cutoverOf } from "../../cutover/cutover-of";
import { regionExposure } from "../../exposure/region-exposure";
import { readAccount } from "../../inventory/read-account";
import { version } from "../../package.json";
import { cutoverMarkdown } from "../../report/cutover/cutover-markdown";
import { cutoverOutcome } from "../../report/cutover/cutover-outcome";
import { cutoverReport } from "../../report/cutover/cutover-report";
import type { CommandContext } from "../define-command";
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
  const { config, json, report, select, write } = options;
  const { io, signal } = context;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const patterns = options.retire === undefined ? select : [options.retire];
  const selected = new Set(selectStacks(organization, patterns));
  const accounts = organization.accounts.filter(
    ({ lifecycle, name }) => selected.has(name) && lifecycle === "active",
  );
  const begin = Date.now();
  const found = await lookAtAccounts(
    {
      accounts: accounts.map(accountToRead),
      sessionName: "bastionless-cutover",
      look: async ({ account }, opened) => {
        const regions = account.regions.filter(({ lifecycle }) => lifecycle === "active");
        const names = regions.map(({ name }) => name);
        const inventory = await readAccount(opened, names, { signal });
        const seen = inventory.regions.map(regionExposure);
        const facts = {
          account,
          inventory,
          exposures: seen.flatMap(({ exposures }) => exposures),
          bastions: seen.flatMap(({ bastions }) => bastions),
        };
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
  if (options.retire !== undefined) {
    const [account] = found;
    if (account === undefined) {
      throw new Error(`${options.retire} is retired already: apply it, and all that it has goes.`);
    }
    return retire({ account, config, write, io });
  }
  return exitCodeOf(found);
}

function exitCodeOf(accounts: readonly AccountCutover[]): ExitCode {
  const statuses = new Set(accounts.flatMap(({ steps }) => steps.map(({ status }) => status)));
  return statuses.size === 0 || (statuses.size === 1 && statuses.has("done"))
    ? exitCodes.ok
    : exitCodes.changes;
}
