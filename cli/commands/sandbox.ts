import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { runStep } from "../run-step";
import { withTemporaryFolder } from "../with-temporary-folder";

/** In the checkout, so that Terraform's backend is at the same path in every sandbox. */
const folder = ".sandbox";

/** Runs the sandbox in the foreground; an interrupt is its normal end. */
export const sandbox = defineCommand({
  name: "sandbox",
  summary:
    "Emulate AWS and Okta on this machine until Ctrl-C; write a file of variables to source.",
  options: {},
  examples: ["sandbox"],
  async run(_options, { io, signal }) {
    // Only this command needs the emulators, whose packages are for development.
    const { startSandbox } = await import("../../sandbox/start-sandbox.js");
    const { writeEnvironmentFile } = await import("../../sandbox/write-environment-file.js");
    const stateFolder = join(folder, "state");
    const file = join(folder, "environment");
    // What a sandbox that was killed has left describes nothing that exists.
    forget(stateFolder, file);
    await withTemporaryFolder("bastionless-sandbox-", async (own) => {
      const running = await runStep(
        io,
        "sandbox",
        (say) => startSandbox({ folder: own, stateFolder, onProgress: say }),
        ({ awsEndpoint, oktaEndpoint }) => `AWS at ${awsEndpoint}, Okta at ${oktaEndpoint}`,
      );
      try {
        mkdirSync(folder, { recursive: true });
        writeEnvironmentFile(file, running.environment);
        io.print(running.notices.map((notice) => `  - ${notice}`).join("\n"));
        io.print(`\nIn a second terminal:\n\n  . ${file}\n  npx bastionless apply --yes\n`);
        io.print("Ctrl-C ends the sandbox; what was applied in it is forgotten.");
        if (!signal.aborted) await once(signal, "abort");
      } finally {
        forget(stateFolder, file);
        await running.close();
      }
    });
    io.print("The sandbox has ended.");
    return exitCodes.ok;
  },
});

function forget(stateFolder: string, file: string): void {
  rmSync(stateFolder, { recursive: true, force: true });
  rmSync(file, { force: true });
}
