import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** Why a session is not possible, and what ends it. */
export const doctor = defineCommand({
  name: "doctor",
  summary:
    "Say for each instance whether a session is possible, or which known cause prevents it and the fix; exit code 2 when one is prevented or not recorded, 1 when something could not be read.",
  options: {
    config: configOption,
    select: selectOption,
    instance: {
      kind: "optional-value",
      flags: "--instance <id>",
      description: "look at one instance (i-…)",
    },
    strict: {
      kind: "switch",
      flags: "--strict",
      description: "exit code 2 also for what nobody can tell from outside",
    },
    json: jsonOption,
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write doctor.json, doctor.md and doctor.html there",
    },
  },
  examples: [
    "doctor",
    "doctor --select payments-* --report reports",
    "doctor --instance i-0123456789abcdef0",
  ],
  async run(options, context) {
    const { runDoctor } = await import("../doctor/run-doctor.js");
    return runDoctor(options, context);
  },
});
