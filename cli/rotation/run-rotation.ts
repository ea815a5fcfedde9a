import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import type { Account } from "../../model/organization";
import { version } from "../../package.json";
import { rotationMarkdown } from "../../report/rotation/rotation-markdown";
import { outcomeText } from "../../report/rotation/outcome-text";
import { rotationReport } from "../../report/rotation/rotation-report";
import type { GroupInRotation } from "../../rotation/group-in-rotation";
import { rotate } from "../../rotation/rotate";
import type { RotationRun } from "../../rotation/rotation-run";
import { systemClock } from "../../rotation/system-clock";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { groupsInRotation } from "./groups-in-rotation";
import { rotationSettings, type RotationOptionValues } from "./rotation-settings";

export interface RunRotationOptions extends RotationOptionValues {
  readonly config: string;
  readonly select: readonly string[];
  readonly json: boolean;
  readonly report: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

/** Rotates the groups of the selected accounts, with progress and a report. */
export async function runRotation(
  options: RunRotationOptions,
  { io, signal }: CommandContext,
): Promise<ExitCode> {
  const { config, dryRun, json, report, select, yes } = options;
  if (report !== undefined) makeReportFolder(report);
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  const settings = rotationSettings(options, organization, selected);
  const accounts = organization.accounts.filter(({ name }) => selected.has(name));

  const opened: AwsAccount[] = [];
  const groups = groupsInRotation(accounts, (account) => {
    const one = open(account, dryRun);
    opened.push(one);
    return one;
  });
  if (groups.length === 0) {
    io.note("No selected account has an Auto Scaling group. Nothing to rotate.");
    return exitCodes.ok;
  }
  if (!dryRun && !yes && !(await agreed(groups, io.ask))) return exitCodes.error;

  const progress = await io.progress(groups.map(titleOf));
  try {
    const run = await rotate({
      ...settings,
      groups,
      dryRun,
      version,
      signal,
      clock: systemClock,
      onStart: (group) => {
        progress.start(titleOf(group));
      },
      onProgress: (group, message) => {
        progress.say(titleOf(group), message);
      },
      onEnd: (group, outcome) => {
        const ok = ["in-sync", "would-rotate", "rotated"].includes(outcome.kind);
        progress.finish(titleOf(group), { ok, text: outcomeText(outcome) });
      },
    });
    await progress.close();
    io.print(json ? JSON.stringify(run, undefined, 2) : `\n${rotationReport(run, io.colour)}`);
    if (report !== undefined) writeReports(run, report);
    return exitCodeOf(run, signal);
  } finally {
    await progress.close();
    for (const account of opened) account.close();
  }
}

/** A dry run reads, and does it with the role that can do nothing else. */
function open({ accountId, regions, terraform }: Account, dryRun: boolean): AwsAccount {
  return openAwsAccount({
    accountId,
    roleArn: dryRun ? terraform.readOnlyRoleArn : terraform.deployRoleArn,
    homeRegion: regions[0]?.name ?? "",
    sessionName: "bastionless-rotate",
  });
}

async function agreed(
  groups: readonly GroupInRotation[],
  ask: CommandContext["io"]["ask"],
): Promise<boolean> {
  if (ask === undefined) {
    throw new Error(
      "There is nobody to ask. Look at `bastionless rotate --dry-run`, then add --yes.",
    );
  }
  const accounts = new Set(groups.map(({ place }) => place.account)).size;
  return ask(
    `Replace the instances of up to ${groups.length} Auto Scaling groups in ${accounts} accounts that are behind their launch template?`,
  );
}

function titleOf({ place }: GroupInRotation): string {
  return `rotate ${place.account} ${place.region} ${place.group}`;
}

function writeReports(run: RotationRun, folder: string): void {
  writeFileSync(join(folder, "rotation.json"), `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(join(folder, "rotation.md"), rotationMarkdown(run));
}

function exitCodeOf({ groups }: RotationRun, signal: AbortSignal): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  const kinds = new Set(groups.map(({ outcome }) => outcome.kind));
  const bad = ["failed", "rolled-back", "cancelled", "skipped", "unfinished"] as const;
  if (bad.some((kind) => kinds.has(kind))) return exitCodes.error;
  return kinds.has("would-rotate") ? exitCodes.changes : exitCodes.ok;
}
