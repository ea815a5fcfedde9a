import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** Every instance from its launch template's newest version. */
export const rotate = defineCommand({
  name: "rotate",
  summary:
    "Replace instances that are behind their launch template, in waves of accounts, by instance refreshes.",
  options: {
    config: configOption,
    select: selectOption,
    dryRun: {
      kind: "switch",
      flags: "--dry-run",
      description: "say what would rotate and why, with the read-only roles; exit code 2",
    },
    canary: {
      kind: "optional-value",
      flags: "--canary <account>",
      description: "account that goes first, alone (default: the first by name)",
    },
    waveSize: {
      kind: "value",
      flags: "--wave-size <accounts>",
      description: "how many accounts rotate at a time after the canary",
      default: "5",
    },
    maxFailures: {
      kind: "value",
      flags: "--max-failures <groups>",
      description: "start no further wave once more groups than this have failed",
      default: "0",
    },
    yes: { kind: "switch", flags: "--yes", description: "ask nobody" },
    cancel: {
      kind: "switch",
      flags: "--cancel",
      description:
        "end what is under way and keep what is replaced: a pause; the next `rotate` goes on from there",
    },
    rollBack: {
      kind: "switch",
      flags: "--roll-back",
      description: "end what is under way and go back to the version before",
    },
    json: jsonOption,
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write rotation.json and rotation.md there",
    },
  },
  examples: [
    "rotate --dry-run",
    "rotate --canary sandbox-one --wave-size 10",
    "rotate --select payments-* --yes --report reports",
    "rotate --cancel --select payments-production",
  ],
  async run(options, context) {
    const { cancel, config, rollBack, select } = options;
    if (cancel && rollBack) throw new Error("Give --cancel or --roll-back, not both.");
    if (cancel || rollBack) {
      const { stopRotation } = await import("../rotation/stop-rotation.js");
      return stopRotation({ config, select, how: cancel ? "cancel" : "rollBack" }, context);
    }
    const { runRotation } = await import("../rotation/run-rotation.js");
    return runRotation(options, context);
  },
});
