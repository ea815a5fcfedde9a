import { defineCommand } from "../define-command";

/** The whole job in a sandbox, from configuration files to applied graphs. */
export const demo = defineCommand({
  name: "demo",
  summary: "Apply the configuration in a sandbox on this machine, show the result, clean up.",
  options: {
    config: {
      kind: "value",
      flags: "--config <folder>",
      description: "folder of organization.yaml and accounts/",
      default: "config",
    },
  },
  async run({ config }, context) {
    // Loading CDKTF takes as long as a whole run of the other commands.
    const { runDemo } = await import("../run-demo.js");
    return runDemo(config, context);
  },
});
