import { defineCommand } from "../define-command";
import { runOptions } from "../options/run-options";

/** Where the accounts are not what was applied. */
export const drift = defineCommand({
  name: "drift",
  summary:
    "Compare every account with its configuration, with the read-only roles; exit code 2 on drift.",
  options: runOptions,
  examples: ["drift", "drift --select tag:Environment=production", "drift --report reports"],
  async run(options, context) {
    const { withFleet } = await import("../fleet/with-fleet.js");
    const { runWithProgress } = await import("../fleet/run-with-progress.js");
    const { reportRun } = await import("../fleet/report-run.js");
    return withFleet(options, context, {}, async ({ fleet, stacks }) => {
      const run = await runWithProgress(context.io, "drift", stacks, (onEvent) =>
        fleet.drift(stacks, { onEvent }),
      );
      return reportRun(run, options, context.io);
    });
  },
});
