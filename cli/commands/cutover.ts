import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** The way from today to no bastion. */
export const cutover = defineCommand({
  name: "cutover",
  summary:
    "List what is left until an account has no bastion and no open SSH or RDP port; exit code 2 while something is.",
  options: {
    config: configOption,
    select: selectOption,
    retire: {
      kind: "optional-value",
      flags: "--retire <account>",
      description: "propose the change that removes its bastions and open ports, as a diff",
    },
    write: {
      kind: "switch",
      flags: "--write",
      description: "with --retire: change the account's file",
    },
    logins: {
      kind: "optional-value",
      flags: "--logins <days>",
      description: "also read flow logs: who came to a bastion by SSH or RDP in the last days",
    },
    json: jsonOption,
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write cutover.json and cutover.md there",
    },
  },
  examples: ["cutover", "cutover --logins 14 --report reports", "cutover --retire legacy-monolith"],
  async run(options, context) {
    if (options.write && options.retire === undefined) {
      throw new Error("--write is for --retire <account>; nothing else writes a file.");
    }
    const { numberOption } = await import("../options/number-option.js");
    const isDays = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 90;
    const logins =
      options.logins === undefined
        ? undefined
        : numberOption("--logins", options.logins, "a whole number of days from 1 to 90", isDays);
    const { runCutover } = await import("../cutover/run-cutover.js");
    return runCutover({ ...options, logins }, context);
  },
});
