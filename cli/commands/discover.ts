import { defineCommand } from "../define-command";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { selectOption } from "../options/select-option";

/** What exists in the accounts, and the files that would adopt it. */
export const discover = defineCommand({
  name: "discover",
  summary:
    "Read accounts with their read-only roles: what could be adopted, what stays with its owner, what looks like a bastion; proposes files as diffs and writes nothing to an account.",
  options: {
    config: configOption,
    select: selectOption,
    organization: {
      kind: "switch",
      flags: "--organization",
      description: "also the accounts of AWS Organizations that have no file yet",
    },
    adoptRoles: {
      kind: "switch",
      flags: "--adopt-roles",
      description: "propose to import the roles of instances, not only to attach a policy to them",
    },
    out: {
      kind: "optional-value",
      flags: "--out <folder>",
      description:
        "write the proposed files there, and what is handed over; one that exists is never overwritten",
    },
    json: jsonOption,
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write discovery.json and discovery.md there",
    },
  },
  examples: [
    "discover",
    "discover --select legacy-monolith --out proposals",
    "discover --organization --report reports",
  ],
  async run(options, context) {
    const { runDiscover } = await import("../discover/run-discover.js");
    return runDiscover(options, context);
  },
});
