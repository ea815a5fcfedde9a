import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** How far every account is from having no open SSH and RDP port. */
export const exposure = defineCommand({
  name: "exposure",
  summary:
    "List the rules of security groups that admit SSH or RDP, with the read-only roles; exit code 2 when there are some.",
  options: {
    config: configOption,
    select: selectOption,
    organization: {
      kind: "switch",
      flags: "--organization",
      description: "also the accounts of AWS Organizations that have no file yet",
    },
    json: jsonOption,
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write exposure.json and exposure.md there",
    },
  },
  examples: [
    "exposure --organization",
    "exposure --select payments-* --report reports",
    "exposure --json",
  ],
  async run(options, context) {
    const { runExposure } = await import("../exposure/run-exposure.js");
    return runExposure(options, context);
  },
});
