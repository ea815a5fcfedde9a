import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { version } from "../../package.json";
import { isGoodOutcome } from "../../report/rotation/is-good-outcome";
import { outcomeText } from "../../report/rotation/outcome-text";
import { rotationMarkdown } from "../../report/rotation/rotation-markdown";
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
import { askFirst } from "./ask-first";
import { exitCodeOfRotation } from "./exit-code-of-rotation";
import { openGroups } from "./open-groups";
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

  const opened = openGroups(accounts, { readOnly: dryRun, signal });
  const { groups } = opened;
  if (groups.length === 0) {
    io.note("No selected account has an Auto Scaling group. Nothing to rotate.");
    return exitCodes.ok;
  }
  const agreed =
    dryRun ||
    yes ||
    (await askFirst(
      io.ask,
      questionOf(groups),
      "Look at `bastionless rotate --dry-run`, then add --yes.",
    ));
  if (!agreed) return exitCodes.error;

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
        progress.finish(titleOf(group), { ok: isGoodOutcome(outcome), text: outcomeText(outcome) });
      },
    });
    await progress.close();
    io.print(json ? JSON.stringify(run, undefined, 2) : `\n${rotationReport(run, io.colour)}`);
    if (report !== undefined) writeReports(run, report);
    return exitCodeOfRotation(run, signal);
  } finally {
    await progress.close();
    opened.close();
  }
}

function questionOf(groups: readonly GroupInRotation[]): string {
  const accounts = new Set(groups.map(({ place }) => place.account)).size;
  return `Replace the instances of up to ${groups.length} Auto Scaling groups in ${accounts} accounts that are behind their launch template?`;
}

function titleOf({ place }: GroupInRotation): string {
  return `rotate ${place.account} ${place.region} ${place.group}`;
}

function writeReports(run: RotationRun, folder: string): void {
  writeFileSync(join(folder, "rotation.json"), `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(join(folder, "rotation.md"), rotationMarkdown(run));
}
