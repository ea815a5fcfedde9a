import { diagnoseAccount } from "../../doctor/diagnose-account";
import type { AccountDiagnosis, Diagnosis } from "../../doctor/diagnosis";
import { readAccount } from "../../inventory/read-account";
import type { Account } from "../../model/organization";
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
import { runStep } from "../run-step";
import { selectStacks } from "../select-stacks";
import { readAccountSessions } from "./read-account-sessions";
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
    ({ lifecycle, name }) => selected.has(name) && lifecycle === "active",
  );
  const begin = Date.now();
  const hub = await runStep(
    io,
    "hub",
    () => readHub(organization, accounts, signal),
    ({ size }) => `read in ${size} regions`,
  );
  const diagnoses = await lookAtAccounts(
    {
      accounts: accounts.map(accountToRead),
      sessionName: "bastionless-doctor",
      look: async ({ account }, opened) => {
        const inventory = await readAccount(opened, activeRegions(account), { signal });
        const sessions = await readAccountSessions(opened, account, inventory, hub, signal);
        return of(diagnoseAccount({ account, inventory, hub, sessions }), instance);
      },
      outcome: (one) => ({ ok: verdict([one]) === "possible", text: diagnosisOutcome(one) }),
    },
    context,
  );
  const diagnosis: Diagnosis = {
    started: new Date(begin).toISOString(),
    duration: Date.now() - begin,
    version,
    accounts: diagnoses,
  };
  if (instance !== undefined && diagnoses.every(({ instances }) => instances.length === 0)) {
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
  return exitCodeOf(diagnoses, strict);
}

function activeRegions({ regions }: Account): readonly string[] {
  return regions.filter(({ lifecycle }) => lifecycle === "active").map(({ name }) => name);
}

function of(diagnosis: AccountDiagnosis, instance: string | undefined): AccountDiagnosis {
  if (instance === undefined) return diagnosis;
  const instances = diagnosis.instances.filter(({ instanceId }) => instanceId === instance);
  return { ...diagnosis, instances };
}

function verdict(accounts: readonly AccountDiagnosis[]): "possible" | "impossible" | "unknown" {
  const sessions = new Set(
    accounts.flatMap(({ instances }) => instances.map(({ session }) => session)),
  );
  const statuses = new Set(
    accounts.flatMap(({ findings }) => findings.map(({ status }) => status)),
  );
  if (sessions.has("impossible") || statuses.has("fault")) return "impossible";
  return sessions.has("unknown") || statuses.has("unknown") ? "unknown" : "possible";
}

function exitCodeOf(accounts: readonly AccountDiagnosis[], strict: boolean): ExitCode {
  switch (verdict(accounts)) {
    case "possible":
      return exitCodes.ok;
    case "impossible":
      return exitCodes.changes;
    case "unknown":
      return strict ? exitCodes.changes : exitCodes.ok;
  }
}
