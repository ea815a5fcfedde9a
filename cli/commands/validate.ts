import type { ConfigProblem } from "../../model/problems/config-problem";
import { configOption } from "../options/config-option";
import { jsonOption } from "../options/json-option";
import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";

/** Reads the configuration and prints every problem of every file. */
export const validate = defineCommand({
  name: "validate",
  summary: "Check the configuration and print every problem with its place and the next step.",
  options: {
    config: configOption,
    json: jsonOption,
  },
  examples: ["validate", "validate --json"],
  async run({ config, json }, { io }) {
    const { loadOrganization } = await import("../../model/load-organization.js");
    const { formatProblem } = await import("../../model/problems/format-problem.js");
    const loaded = loadOrganization(config);
    const problems = loaded.ok ? loaded.warnings : loaded.problems;
    const exitCode = loaded.ok ? exitCodes.ok : exitCodes.error;
    if (json) {
      io.print(JSON.stringify({ ok: loaded.ok, problems }, undefined, 2));
      return exitCode;
    }
    for (const problem of problems) io.note(`${formatProblem(problem)}\n`);
    if (loaded.ok) {
      const names = loaded.organization.accounts.map(({ name }) => name);
      io.print(`hub and ${count(names.length, "account")}: ${names.join(", ") || "none"}`);
    }
    io.print(totals(problems));
    return exitCode;
  },
});

function totals(problems: readonly ConfigProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
