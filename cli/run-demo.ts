import { copyFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { StackCommand } from "../fleet/run-stack";
import type { Stack } from "../fleet/stack";
import type { StackResult } from "../fleet/stack-result";
import { loadOrganization } from "../model/load-organization";
import type { Organization } from "../model/organization";
import { formatProblem } from "../model/problems/format-problem";
import { withLocalState } from "../model/with-local-state";
import { planSummary } from "../report/plan-summary";
import { seconds } from "../report/seconds";
import { sessionCommand } from "../report/session-command";
import { summaryTable } from "../report/summary-table";
import { sandboxEnvironment } from "../sandbox/sandbox-environment";
import { startSandbox, type Sandbox } from "../sandbox/start-sandbox";
import { synthesizeOrganization } from "../stacks/synthesize-organization";
import type { CommandContext } from "./define-command";
import { exitCodes, type ExitCode } from "./exit-codes";
import { runStacksWithProgress } from "./run-stacks-with-progress";
import { runStep } from "./run-step";
import { withTemporaryFolder } from "./with-temporary-folder";

/**
 * Applies a configuration in a sandbox of its own and shows what it made; everything that it starts
 * and writes is gone afterwards, also when it fails or is interrupted.
 *
 * @throws when it is interrupted, or when the sandbox cannot start
 */
export async function runDemo(config: string, context: CommandContext): Promise<ExitCode> {
  const { io, signal } = context;
  const begin = performance.now();
  const organization = load(config, context);
  if (organization === undefined) return exitCodes.error;

  const good = await withTemporaryFolder("bastionless-demo-", async (folder) => {
    const sandbox = await runStep(
      io,
      "start the sandbox",
      (say) => startSandbox({ folder: join(folder, "sandbox"), onProgress: say }),
      () => "AWS and Okta on loopback",
    );
    try {
      signal.throwIfAborted();
      const good = await applyAndPlan(organization, folder, sandbox, context);
      if (good) showNextSteps(organization, sandbox, context);
      return good;
    } finally {
      await runStep(
        io,
        "clean up",
        () => sandbox.close(),
        () => "nothing is left",
      );
    }
  });
  io.print(`${good ? "Done" : "Failed"} after ${seconds(performance.now() - begin)}.`);
  return good ? exitCodes.ok : exitCodes.error;
}

function load(config: string, { io }: CommandContext): Organization | undefined {
  const loaded = loadOrganization(config);
  for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
    io.note(`${formatProblem(problem)}\n`);
  }
  if (!loaded.ok) return undefined;
  const { accounts } = loaded.organization;
  io.print(`${config}: a hub and ${accounts.length} accounts, no errors\n`);
  return loaded.organization;
}

/** Whether everything was applied and a second plan found nothing to do. */
async function applyAndPlan(
  organization: Organization,
  folder: string,
  sandbox: Sandbox,
  context: CommandContext,
): Promise<boolean> {
  const { io, signal } = context;
  const stacks = await runStep(
    io,
    "synthesize",
    () => synthesize(organization, join(folder, "cdktf.out"), sandbox),
    ({ length }) => `${length} Terraform graphs`,
  );
  const run = async (command: StackCommand): Promise<readonly StackResult[]> => {
    const environment = sandboxEnvironment(process.env, sandbox.environment);
    const results = await runStacksWithProgress(io, {
      command,
      stacks,
      concurrency: availableParallelism(),
      // Nothing of value is in the sandbox: an interrupt need not wait long.
      terraform: { environment, signal, grace: 5000 },
    });
    signal.throwIfAborted();
    return results;
  };

  const applied = await run("apply");
  const isApplied = applied.every(({ status }) => status === "applied");
  if (!isApplied) {
    io.note(`\n${planSummary(applied)}`);
    return false;
  }
  const planned = await run("plan");
  const { accounts } = organization;
  io.print(`\n${summaryTable({ accounts, results: applied, colour: io.colour })}\n`);
  const isUnchanged = planned.every((result) => result.status === "planned" && !result.changed);
  if (!isUnchanged) io.note(`A second plan should find nothing to do:\n\n${planSummary(planned)}`);
  return isUnchanged;
}

function synthesize(
  organization: Organization,
  outputFolder: string,
  { lockFile, stateFolder }: Sandbox,
): readonly Stack[] {
  const stacks = synthesizeOrganization(withLocalState(organization, stateFolder), outputFolder);
  for (const { folder } of stacks) copyFileSync(lockFile, join(folder, ".terraform.lock.hcl"));
  return stacks;
}

function showNextSteps(
  { accounts }: Organization,
  { notices }: Sandbox,
  { io }: CommandContext,
): void {
  const command = accounts.map(sessionCommand).find((text) => text !== undefined);
  if (command !== undefined) {
    io.print("On real accounts, a member of the Okta group then opens a session like this:\n");
    io.print(`${command.replaceAll(/^/gm, "  ")}\n`);
  }
  io.print("What was real: Terraform and the AWS provider. What was not:\n");
  io.print(`${notices.map((notice) => `  - ${notice}`).join("\n")}\n`);
}
