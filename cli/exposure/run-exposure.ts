import type { AccountExposure, ExposureRun } from "../../exposure/exposure-run";
import { regionExposure } from "../../exposure/region-exposure";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { requireCredentials } from "../../inventory/aws/require-credentials";
import { readSection } from "../../inventory/read-section";
import { readInstances } from "../../inventory/region/read-instances";
import { readSecurityGroupRules } from "../../inventory/region/read-security-group-rules";
import { readServiceInterfaces } from "../../inventory/region/read-service-interfaces";
import { version } from "../../package.json";
import { exposureMarkdown } from "../../report/exposure/exposure-markdown";
import { exposureOutcome } from "../../report/exposure/exposure-outcome";
import { exposureReport } from "../../report/exposure/exposure-report";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import { lookAtAccounts } from "../inventory/look-at-accounts";
import { publish } from "../inventory/publish";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { accountsInScope, type AccountInScope } from "./accounts-in-scope";

export interface RunExposureOptions {
  readonly config: string;
  readonly select: readonly string[];
  readonly organization: boolean;
  readonly json: boolean;
  readonly report: string | undefined;
}

/** Looks for open SSH and RDP ports, the hub's included, with the read-only roles. */
export async function runExposure(
  { config, json, report, select, ...options }: RunExposureOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, signal } = context;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  await requireCredentials();
  const begin = Date.now();
  const accounts = await lookAtAccounts(
    {
      accounts: await accountsInScope(organization, selected, { ...options, signal }),
      sessionName: "bastionless-exposure",
      look: (account, opened) => look(account, opened, signal),
      outcome: (one) => ({ ok: one.unread.length === 0, text: exposureOutcome(one) }),
    },
    context,
  );
  const run: ExposureRun = {
    started: new Date(begin).toISOString(),
    duration: Date.now() - begin,
    version,
    accounts,
  };
  publish(
    {
      name: "exposure",
      result: run,
      text: exposureReport(run, io.colour),
      markdown: exposureMarkdown(run),
      json,
      report,
    },
    io,
  );
  return exitCodeOf(run);
}

async function look(
  { accountId, name, owners, regions }: AccountInScope,
  opened: AwsAccount,
  signal: AbortSignal,
): Promise<AccountExposure> {
  const read = await Promise.all(
    regions.map(async (region) => {
      const [securityGroupRules, instances, serviceInterfaces] = await Promise.all([
        readSection(signal, () => readSecurityGroupRules(opened, region, { signal })),
        readSection(signal, () => readInstances(opened, region, { signal })),
        readSection(signal, () => readServiceInterfaces(opened, region, { signal })),
      ]);
      const sections = { securityGroupRules, instances, serviceInterfaces };
      return {
        ...regionExposure({ name: region, ...sections }),
        unread: Object.values(sections).flatMap((section) =>
          section.known ? [] : [{ region, why: section.why }],
        ),
      };
    }),
  );
  return {
    name,
    accountId,
    owners,
    regions,
    exposures: read.flatMap(({ exposures }) => exposures),
    ofServices: read.flatMap(({ ofServices }) => ofServices),
    internal: read.flatMap(({ internal }) => internal),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** Whom nobody could look at may be open: that is an error, not an all-clear. */
function exitCodeOf({ accounts }: ExposureRun): ExitCode {
  if (accounts.some(({ unread }) => unread.length > 0)) return exitCodes.error;
  const open = accounts.some(({ exposures }) => exposures.length > 0);
  return open ? exitCodes.changes : exitCodes.ok;
}
