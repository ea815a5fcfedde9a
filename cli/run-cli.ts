import { debuglog } from "node:util";

import { Command as Parser, CommanderError } from "commander";

import { commands } from "./commands";
import type { Command, CommandContext } from "./define-command";
import { exitCodes, type ExitCode } from "./exit-codes";

const debug = debuglog("bastionless");

/**
 * Runs one command of the command line and returns its exit code. A failure is one message, never a
 * stack trace; `NODE_DEBUG=bastionless` prints that too.
 *
 * @param args without the program's own name
 */
export async function runCli(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io, signal } = context;
  let exitCode: ExitCode = exitCodes.ok;
  const parser = new Parser("bastionless")
    .description("Session Manager instead of SSH bastions, across an AWS organization.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.print(text.trimEnd());
      },
      writeErr: (text) => {
        io.note(text.trimEnd());
      },
    });
  for (const command of commands) {
    addCommand(parser, command, async (options) => {
      exitCode = await command.run(options, context);
    });
  }

  try {
    await parser.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.error;
    debug("%O", error);
    // What fails while everything is being stopped fails because of that.
    if (signal.aborted) {
      io.note("Interrupted; everything that ran has been stopped.");
      return exitCodes.interrupted;
    }
    io.note(`error: ${error instanceof Error ? error.message : String(error)}`);
    return exitCodes.error;
  }
}

type Values = Readonly<Record<string, string | boolean>>;

function addCommand(
  parser: Parser,
  { name, summary, options }: Command,
  run: (values: Values) => Promise<void>,
): void {
  const subcommand = parser.command(name).description(summary);
  for (const option of Object.values(options)) {
    if (option.kind === "value") {
      subcommand.option(option.flags, option.description, option.default);
    } else {
      subcommand.option(option.flags, option.description, false);
    }
  }
  subcommand.action(() => run(subcommand.opts<Values>()));
}
