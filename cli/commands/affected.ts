import type { AffectedStacks } from "../../fleet/affected/find-affected-stacks";
import { defineCommand, type CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { baseOption } from "../options/base-option";
import { jsonOption } from "../options/json-option";

/** What a change of configuration, code or packages reaches, told by the synthesized bytes. */
export const affected = defineCommand({
  name: "affected",
  summary:
    "Name the stacks whose Terraform JSON differs from a commit's; exit code 2 when there are some.",
  options: {
    base: {
      ...baseOption,
      description: `${baseOption.description}; by default where HEAD left origin's default branch`,
    },
    json: jsonOption,
  },
  examples: ["affected", "affected --base origin/main", "affected --base HEAD~1 --json"],
  async run({ base, json }, context) {
    const { findAffected } = await import("../find-affected.js");
    if (!json) return show(await findAffected(base, context), context);
    try {
      const found = await findAffected(base, context);
      context.io.print(JSON.stringify({ ok: true, ...found }, undefined, 2));
      return exitCodeOf(found);
    } catch (error) {
      if (context.signal.aborted || !(error instanceof Error)) throw error;
      context.io.print(JSON.stringify({ ok: false, error: error.message }, undefined, 2));
      return exitCodes.error;
    }
  },
});

/** Names alone on standard output: each of them can be given to `--select`. */
function show(found: AffectedStacks, { io }: CommandContext): ExitCode {
  const { added, changed, removed, unchanged } = found;
  const names = [...changed, ...added].sort(hubFirst);
  if (names.length > 0) io.print(names.join("\n"));
  for (const name of removed) {
    io.note(
      `${name} has no file any more. If what it made was not removed before, restore the file with \`lifecycle: retired\`.`,
    );
  }
  io.note(
    `${changed.length} changed, ${added.length} added, ${removed.length} removed, ${unchanged} unchanged since ${found.base.slice(0, 12)}`,
  );
  return exitCodeOf(found);
}

function exitCodeOf({ added, changed, removed }: AffectedStacks): ExitCode {
  return added.length + changed.length + removed.length === 0 ? exitCodes.ok : exitCodes.changes;
}

function hubFirst(one: string, other: string): number {
  if (one === "hub" || other === "hub") return one === "hub" ? -1 : 1;
  return one < other ? -1 : 1;
}
