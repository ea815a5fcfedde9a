import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { version } from "../../package.json";
import { isGoodStanding } from "../../report/rotation/is-good-standing";
import { outcomeText } from "../../report/rotation/outcome-text";
import { counted } from "../../report/run/counted";
import { rotationMarkdown } from "../../report/rotation/rotation-markdown";
import { rotationReport } from "../../report/rotation/rotation-report";
import type { GroupInRotation } from "../../rotation/group-in-rotation";
import { rotate, type RotateProps } from "../../rotation/rotate";
import type { RotationRun } from "../../rotation/rotation-run";
import { standingOf } from "../../rotation/standing-of";
import { systemClock } from "../../rotation/system-clock";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { makeReportFolder } from "../fleet/make-report-folder";
import type { Io } from "../io";
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
  const accounts = organization.accounts.filter(({ name }) => selected.has(name));

  const opened = openGroups(accounts, { readOnly: dryRun, signal });
  const { groups } = opened;
  try {
    const settings = rotationSettings(options, new Set(groups.map(({ place }) => place.account)));
    const agreed =
      dryRun ||
      yes ||
      groups.length === 0 ||
      (await askFirst(
        io.ask,
        questionOf(groups),
        "Look at `bastionless rotate --dry-run`, then add --yes.",
      ));
    if (!agreed) return exitCodes.error;

    const run = await withProgress(groups, io, (progress) =>
      rotate({ ...settings, ...progress, groups, dryRun, version, signal, clock: systemClock }),
    );
    io.print(json ? JSON.stringify(run, undefined, 2) : `\n${rotationReport(run, io.colour)}`);
    if (report !== undefined) writeReports(run, report);
    return exitCodeOfRotation(run, signal);
  } finally {
    opened.close();
  }
}

/** Shows what a rotation tells while it runs. */
async function withProgress(
  groups: readonly GroupInRotation[],
  io: Io,
  run: (progress: Pick<RotateProps, "onStart" | "onProgress" | "onEnd">) => Promise<RotationRun>,
): Promise<RotationRun> {
  const progress = await io.progress(groups.map(titleOf));
  try {
    return await run({
      onStart: (group) => {
        progress.start(titleOf(group));
      },
      onProgress: (group, message) => {
        progress.say(titleOf(group), message);
      },
      onEnd: (group, outcome) => {
        const ok = isGoodStanding(standingOf(outcome));
        progress.finish(titleOf(group), { ok, text: outcomeText(outcome) });
      },
    });
  } finally {
    await progress.close();
  }
}

function questionOf(groups: readonly GroupInRotation[]): string {
  const accounts = new Set(groups.map(({ place }) => place.account)).size;
  return `Replace the instances of up to ${counted(groups.length, "Auto Scaling group")} in ${counted(accounts, "account")} that are behind their launch template?`;
}

function titleOf({ place }: GroupInRotation): string {
  return `rotate ${place.account} ${place.region} ${place.group}`;
}

function writeReports(run: RotationRun, folder: string): void {
  writeFileSync(join(folder, "rotation.json"), `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(join(folder, "rotation.md"), rotationMarkdown(run));
}
