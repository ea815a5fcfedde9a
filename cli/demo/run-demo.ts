import { join } from "node:path";

import { loadOrganization } from "../../model/load-organization";
import type { Organization } from "../../model/organization";
import { formatProblem } from "../../model/problems/format-problem";
import { seconds } from "../../report/seconds";
import { sessionCommand } from "../../report/session-command";
import { startSandbox, type Sandbox } from "../../sandbox/start-sandbox";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { runStep } from "../run-step";
import { withTemporaryFolder } from "../with-temporary-folder";
import { showFleet } from "./show-fleet";
import { showMigration } from "./show-migration";

/**
 * Shows a configuration's whole life in a sandbox of its own: plan, apply, drift and repair, and the
 * way of an account from its bastion to sessions.
 * Everything that it starts and writes is gone afterwards, also when it fails or is interrupted.
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
      const good =
        (await showFleet({ organization, folder, sandbox }, context)) &&
        (await showMigration({ config, organization, folder, sandbox }, context));
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
