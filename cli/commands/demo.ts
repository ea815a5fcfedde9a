import { configOption } from "../options/config-option";
import { defineCommand } from "../define-command";

/** The whole job in a sandbox, from configuration files to applied graphs. */
export const demo = defineCommand({
  name: "demo",
  summary: "Apply the configuration in a sandbox on this machine, show the result, clean up.",
  options: {
    config: configOption,
  },
  examples: ["demo", "demo --config config"],
  async run({ config }, context) {
    // Loading CDKTF takes as long as a whole run of the other commands.
    const { runDemo } = await import("../demo/run-demo.js");
    return runDemo(config, context);
  },
});
