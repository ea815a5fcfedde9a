import { join } from "node:path";

import type { FleetRun } from "../../fleet/fleet-run";
import { SavedPlans } from "../../fleet/saved-plans/saved-plans";
import type { Stack } from "../../fleet/stack";
import { mergeRuns } from "../../report/merge-runs";
import type { CommandContext, OptionValues } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import type { applyOptions } from "../options/apply-options";
import { numberOption } from "../options/number-option";
import { withTemporaryFolder } from "../with-temporary-folder";
import { exitCodeOf } from "./exit-code-of";
import { reportRun } from "./report-run";
import { runWithProgress } from "./run-with-progress";
import { terminalReport } from "./terminal-report";
import { withFleet, type FleetInUse } from "./with-fleet";

type ApplyOptions = OptionValues<typeof applyOptions>;

/**
 * Applies saved plans, or all stacks after a plan and a yes.
 *
 * @param folder of saved plans; `undefined`: there are none
 */
export async function runApply(
  options: ApplyOptions,
  context: CommandContext,
  folder: string | undefined,
): Promise<ExitCode> {
  const { allowDestroy } = options;
  const maxDestroys = numberOption(
    "--max-destroys",
    options.maxDestroys,
    "a whole number from 0",
    (value) => Number.isInteger(value) && value >= 0,
  );
  const saved = folder === undefined ? undefined : SavedPlans.read(folder);
  if (saved !== undefined && Object.keys(saved.manifest.stacks).length === 0) {
    throw new Error(
      `${folder} has no plan of any stack: the run that was to make them failed or was stopped. ` +
        "Plan again.",
    );
  }
  const { ask } = context.io;
  if (saved === undefined && !options.yes && ask === undefined) {
    context.io.note(
      "apply asks before it changes anything, and there is nobody to ask here. " +
        "Name a folder of saved plans (`bastionless plan --out <folder>`), or give --yes.",
    );
    return exitCodes.error;
  }
  return withFleet(options, context, { allowDestroy, maxDestroys }, async (inUse) => {
    if (saved !== undefined) {
      const stacks = stacksToApply(inUse, saved, options.select);
      return reportRun(await applySaved(inUse, stacks, saved, context), options, context.io);
    }
    if (options.yes || ask === undefined) {
      const { fleet, stacks } = inUse;
      const run = await runWithProgress(context.io, "apply", stacks, (onEvent) =>
        fleet.apply(stacks, { onEvent }),
      );
      return reportRun(run, options, context.io);
    }
    return applyAfterYes(inUse, options, context, ask);
  });
}

/**
 * The stacks that the plans are for, those included that could not be planned: they are refused, and
 * no run ends well without them. What is selected by name has to have a plan.
 *
 * @throws when a plan is for a stack that no file describes
 */
function stacksToApply(
  { organization, stacks }: FleetInUse,
  { manifest }: SavedPlans,
  selection: readonly string[],
): readonly Stack[] {
  const names = [...Object.keys(manifest.stacks), ...manifest.notPlanned];
  const known = [organization.hub, ...organization.accounts].map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There are saved plans of ${unknown.join(", ")}, and no file describes such a stack; nothing ` +
        "was applied. Plan again.",
    );
  }
  const isByName = selection.some((pattern) => !pattern.startsWith("!"));
  return isByName ? stacks : stacks.filter(({ name }) => names.includes(name));
}

/**
 * The hub, then the accounts, whose plans need what the hub makes: each shown, each after a yes. The
 * report at the end is of all that was applied.
 */
async function applyAfterYes(
  inUse: FleetInUse,
  options: ApplyOptions,
  context: CommandContext,
  ask: (question: string) => Promise<boolean>,
): Promise<ExitCode> {
  const isHub = ({ name }: Stack): boolean => name === "hub";
  const { stacks } = inUse;
  const waves = [stacks.filter(isHub), stacks.filter((stack) => !isHub(stack))];
  const applied: FleetRun[] = [];
  let exitCode: ExitCode = exitCodes.ok;
  for (const wave of waves.filter(({ length }) => length > 0)) {
    const outcome = await applyWave(inUse, wave, context, ask);
    if (typeof outcome === "object") applied.push(outcome);
    exitCode = typeof outcome === "object" ? exitCodeOf(outcome) : outcome;
    if (exitCode !== exitCodes.ok) break;
  }
  if (applied.length === 0) return exitCode;
  const run = mergeRuns(applied.map((part) => ({ source: "this run", run: part })));
  return worse(exitCode, await reportRun(run, options, context.io));
}

/** What was applied, or the exit code when nothing was. */
async function applyWave(
  inUse: FleetInUse,
  wave: readonly Stack[],
  context: CommandContext,
  ask: (question: string) => Promise<boolean>,
): Promise<FleetRun | ExitCode> {
  const { io } = context;
  return withTemporaryFolder("bastionless-plans-", async (folder) => {
    const out = join(folder, "plans");
    const planned = await runWithProgress(io, "plan", wave, (onEvent) =>
      inUse.fleet.plan(wave, { onEvent, out }),
    );
    io.note(terminalReport(planned, { colour: io.colour }));
    const found = exitCodeOf(planned);
    if (found === exitCodes.interrupted) return found;
    if (found === exitCodes.error) {
      io.note(
        "Not every plan succeeded: nothing was applied. Mend what failed, or leave a stack out " +
          "with --select '!<name>'.",
      );
      return found;
    }
    const changed = planned.results.filter((one) => one.status === "planned" && one.changed);
    if (changed.length === 0) return exitCodes.ok;
    if (!(await ask(`Apply these plans of ${changed.map(({ name }) => name).join(", ")}?`))) {
      io.note("Nothing was applied.");
      return exitCodes.error;
    }
    return applySaved(inUse, wave, SavedPlans.read(out), context);
  });
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one === exitCodes.ok ? other : one;
}

async function applySaved(
  { fleet }: FleetInUse,
  stacks: readonly Stack[],
  saved: SavedPlans,
  { io }: CommandContext,
): Promise<FleetRun> {
  return runWithProgress(io, "apply", stacks, (onEvent) =>
    fleet.applySaved(stacks, saved, { onEvent }),
  );
}
