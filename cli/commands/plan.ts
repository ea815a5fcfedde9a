import { defineCommand } from "../define-command";
import { runOptions } from "../options/run-options";

/** What would change, in every stack. */
export const plan = defineCommand({
  name: "plan",
  summary: "Plan every stack with the read-only roles; exit code 2 when something would change.",
  options: {
    ...runOptions,
    out: {
      kind: "optional-value",
      flags: "--out <folder>",
      description: "save the plans there, for `apply`; they hold secrets",
    },
  },
  examples: [
    "plan",
    "plan --select hub,payments-*",
    "plan --out plans --report reports",
    "plan --json",
  ],
  async run(options, context) {
    const { withFleet } = await import("../fleet/with-fleet.js");
    const { runWithProgress } = await import("../fleet/run-with-progress.js");
    const { reportRun } = await import("../fleet/report-run.js");
    const { out } = options;
    return withFleet(options, context, {}, async ({ fleet, stacks }) => {
      const run = await runWithProgress(context.io, "plan", stacks, (onEvent) =>
        fleet.plan(stacks, { onEvent, ...(out !== undefined && { out }) }),
      );
      return reportRun(run, options, context.io);
    });
  },
});
