import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { AccountDiscovery, Discovery } from "../../adoption/discovery";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readAccount } from "../../inventory/read-account";
import { freeSharingCell } from "../../model/edit/free-sharing-cell";
import { newAccountFile } from "../../model/edit/new-account-file";
import { loadOrganization } from "../../model/load-organization";
import type { Organization } from "../../model/organization";
import { version } from "../../package.json";
import { discoveryMarkdown } from "../../report/discovery/discovery-markdown";
import { discoveryOutcome } from "../../report/discovery/discovery-outcome";
import { discoveryReport } from "../../report/discovery/discovery-report";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import { lookAtAccounts } from "../inventory/look-at-accounts";
import { publish } from "../inventory/publish";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { configuredAccounts, newAccounts, type AccountToDiscover } from "./accounts-to-discover";
import { discoverAccount } from "./discover-account";

export interface RunDiscoverOptions {
  readonly config: string;
  readonly select: readonly string[];
  readonly organization: boolean;
  readonly adoptRoles: boolean;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly report: string | undefined;
}

/** Reads accounts and proposes their files; nothing is written to an account. */
export async function runDiscover(
  options: RunDiscoverOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, json, out, report, select } = options;
  const { io, signal } = context;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  const begin = Date.now();
  const accounts = await lookAtAccounts(
    {
      accounts: [
        ...configuredAccounts(organization, selected, config),
        ...(options.organization ? await newAccounts(organization, config, signal) : []),
      ],
      sessionName: "bastionless-discover",
      look: (account, opened) => look(account, opened, { ...options, organization, signal }),
      outcome: (one) => ({ ok: one.unread.length === 0, text: discoveryOutcome(one) }),
    },
    context,
  );
  const discovery: Discovery = {
    started: new Date(begin).toISOString(),
    duration: Date.now() - begin,
    version,
    accounts,
  };
  publish(
    {
      name: "discovery",
      result: discovery,
      text: discoveryReport(discovery, io.colour),
      markdown: discoveryMarkdown(discovery),
      json,
      report,
    },
    io,
  );
  if (out !== undefined) writeProposals(accounts, out, io);
  const isWrong = ({ proposal, unread }: AccountDiscovery): boolean =>
    unread.length > 0 || (proposal?.problems.length ?? 0) > 0;
  return accounts.some(isWrong) ? exitCodes.error : exitCodes.ok;
}

interface LookOptions extends Pick<RunDiscoverOptions, "config" | "adoptRoles"> {
  readonly organization: Organization;
  readonly signal: AbortSignal;
}

async function look(
  { accountId, name, place, regions, text: known }: AccountToDiscover,
  opened: AwsAccount,
  { adoptRoles, config, organization, signal }: LookOptions,
): Promise<AccountDiscovery> {
  const inventory = await readAccount(opened, regions, { signal });
  const text =
    known ??
    newAccountFile({
      id: accountId,
      regions,
      sharingCell: freeSharingCell(organization),
      owners: [],
    });
  // The account as the model sees it, also when its file is only proposed.
  const checked = loadOrganization(config, { path: place.path, bytes: Buffer.from(text) });
  const account = checked.ok
    ? checked.organization.accounts.find((one) => one.name === name)
    : undefined;
  if (account === undefined) {
    throw new Error(`A file for the account ${accountId} would not be valid as ${place.path}.`);
  }
  return discoverAccount({
    config,
    place,
    text,
    isNew: known === undefined,
    account,
    inventory,
    adoptRoles,
  });
}

/**
 * Writes what would be valid, whole files in a folder of their own.
 *
 * @throws Error when one of them is there already; then none is written
 */
function writeProposals(
  accounts: readonly AccountDiscovery[],
  out: string,
  io: CommandContext["io"],
): void {
  const files = accounts
    .flatMap(({ proposal }) => proposal ?? [])
    .filter(({ problems }) => problems.length === 0)
    .map(({ file, text }) => ({ path: join(out, file), text }));
  const there = files.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (there.length > 0) {
    throw new Error(
      `${there.join(", ")} exists already. Nothing was written: give --out another folder, or remove what was proposed before.`,
    );
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
    io.note(`proposed: ${path}`);
  }
}
