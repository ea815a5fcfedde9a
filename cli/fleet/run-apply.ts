import { join } from "node:path";

import type { FleetRun } from "../../fleet/fleet-run";
import { SavedPlans } from "../../fleet/saved-plans/saved-plans";
import type { Stack } from "../../fleet/stack";
import type { CommandContext, OptionValues } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import type { applyOptions } from "../options/apply-options";
import { withTemporaryFolder } from "../with-temporary-folder";
import { reportRun } from "./report-run";
import { runWithProgress } from "./run-with-progress";
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
  const maxDestroys = wholeNumber(options.maxDestroys);
  const saved = folder === undefined ? undefined : SavedPlans.read(folder);
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
 * What is selected by name has to have a plan; without a selection, every plan has to have a stack.
 *
 * @throws when a plan is for a stack that no file describes
 */
function stacksToApply(
  { stacks }: FleetInUse,
  { manifest }: SavedPlans,
  selection: readonly string[],
): readonly Stack[] {
  if (selection.length > 0) return stacks;
  const names = Object.keys(manifest.stacks);
  const unknown = names.filter((name) => !stacks.some((stack) => stack.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There are saved plans of ${unknown.join(", ")}, and no file describes such a stack; nothing ` +
        "was applied. Plan again.",
    );
  }
  return stacks.filter(({ name }) => names.includes(name));
}

/** The hub, then the accounts, whose plans need what the hub makes: each shown, each after a yes. */
async function applyAfterYes(
  inUse: FleetInUse,
  options: ApplyOptions,
  context: CommandContext,
  ask: (question: string) => Promise<boolean>,
): Promise<ExitCode> {
  const { fleet, stacks } = inUse;
  const isHub = ({ name }: Stack): boolean => name === "hub";
  const waves = [stacks.filter(isHub), stacks.filter((stack) => !isHub(stack))];
  for (const wave of waves.filter(({ length }) => length > 0)) {
    const exitCode = await withTemporaryFolder("bastionless-plans-", async (folder) => {
      const out = join(folder, "plans");
      const planned = await runWithProgress(context.io, "plan", wave, (onEvent) =>
        fleet.plan(wave, { onEvent, out }),
      );
      const found = await reportRun(planned, options, context.io);
      const changed = planned.results.filter((one) => one.status === "planned" && one.changed);
      if (found === exitCodes.interrupted) return found;
      if (found === exitCodes.error) {
        context.io.note(
          "Not every plan succeeded: nothing was applied. Mend what failed, or leave a stack out " +
            "with --select '!<name>'.",
        );
        return found;
      }
      if (changed.length === 0) return exitCodes.ok;
      const names = changed.map(({ name }) => name).join(", ");
      if (!(await ask(`Apply these plans of ${names}?`))) {
        context.io.note("Nothing was applied.");
        return exitCodes.error;
      }
      const run = await applySaved(inUse, wave, SavedPlans.read(out), context);
      return reportRun(run, options, context.io);
    });
    if (exitCode !== exitCodes.ok) return exitCode;
  }
  return exitCodes.ok;
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

function wholeNumber(text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`--max-destroys is ${JSON.stringify(text)}; expected a whole number from 0.`);
}
