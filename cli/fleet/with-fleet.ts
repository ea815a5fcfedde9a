import { join } from "node:path";

import { Fleet } from "../../fleet/fleet";
import { lockFilePath } from "../../fleet/providers/lock-file-path";
import type { Stack } from "../../fleet/stack";
import { loadKnownDrift } from "../../model/known-drift/load-known-drift";
import type { Organization } from "../../model/organization";
import { formatProblem } from "../../model/problems/format-problem";
import { version } from "../../package.json";
import type { CommandContext, OptionValues } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { loadConfiguration } from "../load-configuration";
import type { runOptions } from "../options/run-options";
import { runStep } from "../run-step";
import { selectStacks } from "../select-stacks";
import { synthesisFolder } from "../synthesis-folder";
import { synthesize } from "../synthesize";
import { findVanishedAccounts } from "./find-vanished-accounts";
import { makeReportFolder } from "./make-report-folder";
import { runSettings } from "./run-settings";

export type RunOptionValues = OptionValues<typeof runOptions>;

export interface FleetInUse {
  readonly fleet: Fleet;
  readonly organization: Organization;
  /** The selected ones, the hub first. */
  readonly stacks: readonly Stack[];
}

export interface DestroyOptions {
  /** Addresses that may be destroyed although they are guarded. @default - none */
  readonly allowDestroy?: readonly string[];
  /** @default 10 */
  readonly maxDestroys?: number;
}

/**
 * Loads the configuration, synthesizes it, checks what has to hold before any stack runs, verifies
 * the providers, and lets `body` use the fleet.
 */
export async function withFleet(
  options: RunOptionValues,
  { io, signal }: CommandContext,
  destroyOptions: DestroyOptions,
  body: (inUse: FleetInUse) => Promise<ExitCode>,
): Promise<ExitCode> {
  const settings = runSettings(options);
  if (options.report !== undefined) makeReportFolder(options.report);
  const organization = loadConfiguration(options.config, io);
  const knownDrift = loadKnownDrift(options.config);
  for (const problem of knownDrift.ok ? [] : knownDrift.problems) {
    io.note(`${formatProblem(problem)}\n`);
  }
  if (organization === undefined || !knownDrift.ok) return exitCodes.error;
  const selected = new Set(selectStacks(organization, options.select));
  const folder = synthesisFolder();
  const all = await synthesize(organization, folder);
  const stacks = all.filter(({ name }) => selected.has(name));

  const vanished = await findVanishedAccounts(organization, all, signal);
  for (const { summary, nextStep } of vanished) io.note(`${summary}\n  ${nextStep}\n`);
  if (vanished.length > 0) return exitCodes.error;

  const fleet = await runStep(
    io,
    "verify the providers",
    () =>
      Fleet.open({
        ...settings,
        ...destroyOptions,
        version,
        organization,
        stacks,
        knownDrift: knownDrift.entries,
        lockFile: lockFilePath(process.env, process.cwd()),
        folder: join(folder, "providers"),
        terraform: { environment: process.env, signal },
        gateway: options.gateway,
        failFast: options.failFast,
      }),
    () => "as locked",
  );
  try {
    return await body({ fleet, organization, stacks });
  } finally {
    await fleet.close();
  }
}
