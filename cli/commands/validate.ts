import type { ConfigProblem } from "../../model/problems/config-problem";
import { formatProblem } from "../../model/problems/format-problem";
import { loadOrganization } from "../../model/load-organization";
import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";

/** Reads the configuration and prints every problem of every file. */
export const validate = defineCommand({
  name: "validate",
  summary: "Check the configuration and print every problem with its place and the next step.",
  options: {
    config: {
      kind: "value",
      flags: "--config <folder>",
      description: "folder of organization.yaml and accounts/",
      default: "config",
    },
    json: { kind: "switch", flags: "--json", description: "print the problems as JSON" },
  },
  run({ config, json }, { io }) {
    const loaded = loadOrganization(config);
    const problems = loaded.ok ? loaded.warnings : loaded.problems;
    const exitCode = loaded.ok ? exitCodes.ok : exitCodes.error;
    if (json) {
      io.print(JSON.stringify({ ok: loaded.ok, problems }, undefined, 2));
      return Promise.resolve(exitCode);
    }
    for (const problem of problems) io.note(`${formatProblem(problem)}\n`);
    if (loaded.ok) {
      const names = loaded.organization.accounts.map(({ name }) => name);
      io.print(`hub and ${count(names.length, "account")}: ${names.join(", ") || "none"}`);
    }
    io.print(totals(problems));
    return Promise.resolve(exitCode);
  },
});

function totals(problems: readonly ConfigProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
