import { defineCommand } from "../define-command";
import { applyOptions } from "../options/apply-options";

/** Makes the accounts what the configuration says. */
export const apply = defineCommand({
  name: "apply",
  summary: "Apply saved plans, or plan and apply after a yes; the hub first.",
  argument: {
    name: "[folder]",
    description: "plans that `plan --out` saved: exactly those are applied",
  },
  options: applyOptions,
  examples: [
    "apply plans",
    "apply --select payments-production",
    "apply --yes",
    "apply plans --allow-destroy payments-production:okta_group.group-ec2-session",
  ],
  async run(options, context, folder) {
    const { runApply } = await import("../fleet/run-apply.js");
    return runApply(options, context, folder);
  },
});
