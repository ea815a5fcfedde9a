import type { AccountDiscovery, Discovery } from "../../adoption/discovery";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { requireCredentials } from "../../inventory/aws/require-credentials";
import { readAccount } from "../../inventory/read-account";
import { compileOrganization } from "../../model/compile-organization";
import type { ConfigFile } from "../../model/config-file";
import type { Account, Organization } from "../../model/organization";
import { readConfigFiles } from "../../model/read-config-files";
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
import { checkProposals } from "./check-proposals";
import { discoverAccount } from "./discover-account";
import { unreadableAccount } from "./unreadable-account";
import { writeProposals } from "./write-proposals";

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
  await requireCredentials();
  const begin = Date.now();
  const organizationFile = readConfigFiles(config).files.find(
    ({ path }) => !path.includes("/accounts/"),
  );
  if (organizationFile === undefined) return exitCodes.error;
  const looked = await lookAtAccounts(
    {
      accounts: [
        ...configuredAccounts(organization, selected, config),
        ...(options.organization ? await newAccounts(organization, config, signal) : []),
      ],
      sessionName: "bastionless-discover",
      look: (account, opened) =>
        look(account, opened, { ...options, organization, organizationFile, signal }),
      outcome: (one) => ({ ok: one.unread.length === 0, text: discoveryOutcome(one) }),
    },
    context,
  );
  const accounts = checkProposals(config, looked);
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

interface LookOptions extends Pick<RunDiscoverOptions, "adoptRoles"> {
  readonly organization: Organization;
  readonly organizationFile: ConfigFile;
  readonly signal: AbortSignal;
}

/** An account that nobody can look at does not keep the others from being looked at. */
async function look(
  account: AccountToDiscover,
  opened: AwsAccount,
  { adoptRoles, organization, organizationFile, signal }: LookOptions,
): Promise<AccountDiscovery> {
  try {
    const inventory = await readAccount(opened, account.regions, { signal });
    const described = account.isNew
      ? describedByNewFile(organizationFile, account)
      : organization.accounts.find(({ name }) => name === account.name);
    return discoverAccount({
      organizationFile,
      account,
      ...(described !== undefined && { described }),
      inventory,
      adoptRoles,
    });
  } catch (error) {
    signal.throwIfAborted();
    return unreadableAccount(account, error);
  }
}

/** The account as the model sees it, also when its file is only proposed. */
function describedByNewFile(
  organizationFile: ConfigFile,
  { place, text }: AccountToDiscover,
): Account | undefined {
  const compiled = compileOrganization([
    organizationFile,
    { path: place.path, bytes: Buffer.from(text) },
  ]);
  return compiled.ok ? compiled.organization.accounts[0] : undefined;
}
