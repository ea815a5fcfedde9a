import { diagnoseAccount } from "../../doctor/diagnose-account";
import type { AccountDiagnosis, Diagnosis } from "../../doctor/diagnosis";
import { oneInstance } from "../../doctor/one-instance";
import { verdict } from "../../doctor/verdict";
import { requireCredentials } from "../../inventory/aws/require-credentials";
import { version } from "../../package.json";
import { diagnosisHtml } from "../../report/doctor/diagnosis-html";
import { diagnosisMarkdown } from "../../report/doctor/diagnosis-markdown";
import { diagnosisOutcome } from "../../report/doctor/diagnosis-outcome";
import { diagnosisReport } from "../../report/doctor/diagnosis-report";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import { accountToRead } from "../inventory/account-to-read";
import { lookAtAccounts } from "../inventory/look-at-accounts";
import { publish } from "../inventory/publish";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { readDoctorFacts } from "./read-doctor-facts";
import { readHub } from "./read-hub";

export interface RunDoctorOptions {
  readonly config: string;
  readonly select: readonly string[];
  /** `i-…`; `undefined`: every instance. */
  readonly instance: string | undefined;
  /** Whether what nobody can tell counts as a fault. */
  readonly strict: boolean;
  readonly json: boolean;
  readonly report: string | undefined;
}

/** Says for each instance of the selected accounts whether a session is possible, or why not. */
export async function runDoctor(
  { config, instance, json, report, select, strict }: RunDoctorOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, signal } = context;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  const accounts = organization.accounts.filter(
    ({ lifecycle, name, regions }) =>
      selected.has(name) &&
      lifecycle === "active" &&
      regions.some((region) => region.lifecycle === "active"),
  );
  if (accounts.length === 0) {
    throw new Error(
      "No active account is selected; expected at least one. Doctor looks at the instances of active accounts, not at those of the hub.",
    );
  }
  await requireCredentials();
  const begin = Date.now();
  const hub = await readHub(organization, accounts, context);
  const { organizationId } = organization.hub;
  const diagnoses = await lookAtAccounts(
    {
      accounts: accounts.map(accountToRead),
      sessionName: "bastionless-doctor",
      look: async ({ account }, opened) =>
        diagnoseAccount(await readDoctorFacts(opened, { account, organizationId, hub, signal })),
      outcome: (one) => ({ ok: verdict([one]) === "good", text: diagnosisOutcome(one) }),
    },
    context,
  );
  const diagnosis: Diagnosis = {
    started: new Date(begin).toISOString(),
    duration: Date.now() - begin,
    version,
    accounts: instance === undefined ? diagnoses : oneInstance(diagnoses, instance),
  };
  if (instance !== undefined && diagnosis.accounts.length === 0) {
    throw new Error(
      `No instance ${instance} was found. Expected the id of an instance in an active region of the selected accounts.`,
    );
  }
  publish(
    {
      name: "doctor",
      result: diagnosis,
      text: diagnosisReport(diagnosis, io.colour),
      markdown: diagnosisMarkdown(diagnosis),
      html: diagnosisHtml(diagnosis),
      json,
      report,
    },
    io,
  );
  return exitCodeOf(diagnosis.accounts, strict);
}

/** What nobody could look at may be without sessions: that is an error, not an all-clear. */
function exitCodeOf(accounts: readonly AccountDiagnosis[], strict: boolean): ExitCode {
  switch (verdict(accounts)) {
    case "good":
      return exitCodes.ok;
    case "fault":
      return exitCodes.changes;
    case "unknown":
      return strict ? exitCodes.changes : exitCodes.ok;
    case "unread":
      return exitCodes.error;
  }
}
