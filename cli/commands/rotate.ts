import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";
import { interventionOf } from "../rotation/intervention-of";

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
      description:
        "account that goes first, one group at a time until one has rotated (default: the first by name)",
    },
    waveSize: {
      kind: "value",
      flags: "--wave-size <accounts>",
      description: "how many accounts are in a wave once a group has rotated",
      default: "5",
    },
    groupsAtATime: {
      kind: "value",
      flags: "--groups-at-a-time <groups>",
      description: "how many groups of a wave rotate at the same time, once one has rotated",
      default: "10",
    },
    maxFailures: {
      kind: "value",
      flags: "--max-failures <groups>",
      description: "start no further group once more than this have failed",
      default: "0",
    },
    yes: { kind: "switch", flags: "--yes", description: "ask nobody" },
    pause: {
      kind: "switch",
      flags: "--pause",
      description: "have what is under way replace no further instance until it is resumed",
    },
    resume: { kind: "switch", flags: "--resume", description: "go on with what is paused" },
    cancel: {
      kind: "switch",
      flags: "--cancel",
      description:
        "end what is under way and keep what is replaced; the next `rotate` goes on from there",
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
    "rotate --pause --select payments-production",
  ],
  async run(options, context) {
    const how = interventionOf(options);
    if (how === undefined) {
      const { runRotation } = await import("../rotation/run-rotation.js");
      return runRotation(options, context);
    }
    const { runIntervention } = await import("../rotation/run-intervention.js");
    return runIntervention({ ...options, how }, context);
  },
});
