import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";

/** Writes the Terraform JSON of every stack and runs nothing. */
export const synth = defineCommand({
  name: "synth",
  summary: "Write the Terraform JSON of every stack to cdktf.out.",
  options: { config: configOption, json: jsonOption },
  examples: ["synth", "synth --json"],
  async run({ config, json }, { io }) {
    const [{ loadConfiguration }, { synthesize }, { synthesisFolder }] = await Promise.all([
      import("../load-configuration.js"),
      import("../synthesize.js"),
      import("../synthesis-folder.js"),
    ]);
    const organization = loadConfiguration(config, io);
    if (organization === undefined) return exitCodes.error;
    const folder = synthesisFolder();
    const stacks = await synthesize(organization, folder);
    if (json) io.print(JSON.stringify({ folder, stacks }, undefined, 2));
    else io.print(`${stacks.length} Terraform graphs in ${folder}`);
    return exitCodes.ok;
  },
});
