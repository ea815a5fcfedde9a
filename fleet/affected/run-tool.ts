import { printableText } from "../terraform/printable-text";
import { runProcess } from "../terraform/run-process";
import type { Environment } from "../terraform/terraform-environment";

export interface RunToolProps {
  /** Found on the `PATH` of the environment. */
  readonly tool: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

/** What a tool wrote to its standard output, or its last words about why it failed. */
export type ToolOutcome =
  { readonly ok: true; readonly stdout: string } | { readonly ok: false; readonly words: string };

/** Lines of a failure that are kept: the last ones name it. */
const keptLines = 20;

/** Milliseconds: none of these tools has anything to finish. */
const grace = 2000;

/**
 * Runs a tool to its end; nothing of it is shown.
 *
 * @throws when it cannot be started, or when `signal` aborts
 */
export async function runTool(props: RunToolProps): Promise<ToolOutcome> {
  const { tool, args, folder, environment, signal } = props;
  const { exitCode, stdout, stderr } = await runProcess({
    binary: tool,
    args,
    folder,
    environment: Object.fromEntries(
      Object.entries(environment).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    onLine: () => undefined,
    grace,
    ...(signal !== undefined && { signal }),
  }).catch((error: unknown) => {
    throw new Error(`${tool} cannot be started here. Expected it on the PATH.`, { cause: error });
  });
  signal?.throwIfAborted();
  if (exitCode === 0) return { ok: true, stdout };
  return { ok: false, words: lastWords(stderr) || `${tool} says nothing about the cause` };
}

/** A stack trace helps nobody who did not write the tool. */
function lastWords(stderr: string): string {
  return printableText(stderr)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .slice(-keptLines)
    .join("\n");
}
