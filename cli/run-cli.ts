import { debuglog } from "node:util";

import { Command as Parser, CommanderError, InvalidArgumentError } from "commander";

import { version } from "../package.json";
import { commandGroups } from "./command-groups";
import { commands } from "./commands";
import type { Command, CommandContext, CommandOptions } from "./define-command";
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
    .version(version)
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
    addCommand(parser, command, async (options, argument) => {
      exitCode = await command.run(options, context, argument);
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

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

type Run = (values: Values, argument: string | undefined) => Promise<void>;

function addCommand(parser: Parser, command: Command, run: Run): void {
  const { name, summary, argument, options, examples } = command;
  const subcommand = place(parser, name).description(summary);
  if (argument !== undefined) {
    subcommand.argument(argument.name, argument.description, valueOf(argument.name));
  }
  for (const option of Object.values(options)) addOption(subcommand, option);
  if (examples.length > 0) {
    const lines = examples.map((example) => `  $ bastionless ${example}`);
    subcommand.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  }
  subcommand.action(() =>
    run({ ...notGiven(options), ...subcommand.opts<Values>() }, subcommand.args[0]),
  );
}

/** Values of options that were not given; not told to the parser, whose help would show them. */
function notGiven(options: CommandOptions): Values {
  return Object.fromEntries(
    Object.entries(options).map(([key, { kind, flags }]): [string, Values[string]] => {
      if (kind === "list") return [key, []];
      return [key, kind === "switch" ? flags.startsWith("--no-") : undefined];
    }),
  );
}

/** `accounts add` is the command `add` of the group `accounts`. */
function place(parser: Parser, name: string): Parser {
  const words = name.split(" ");
  const own = words.pop() ?? name;
  const group = words.reduce(
    (parent, word) =>
      parent.commands.find((command) => command.name() === word) ??
      parent.command(word).description(commandGroups[word] ?? ""),
    parser,
  );
  return group.command(own);
}

function addOption(parser: Parser, option: CommandOptions[string]): void {
  const { flags, description } = option;
  switch (option.kind) {
    case "value":
      parser.option(flags, description, valueOf(flags), option.default);
      break;
    case "list":
      parser.option(flags, `${description}; can be repeated`, appendList);
      break;
    case "optional-value":
      parser.option(flags, description, valueOf(flags));
      break;
    case "switch":
      parser.option(flags, description);
      break;
  }
}

/**
 * Takes the text for a placeholder such as `<folder>`. An empty variable of a script is a mistake:
 * as a path it would be the working folder. What is no path is checked by its command.
 */
function valueOf(placeholder: string): (text: string) => string {
  const isPath = /[<[](folder|file)[>\]]/.test(placeholder);
  return (text) => {
    if (isPath && text === "") throw new InvalidArgumentError("Expected a path.");
    return text;
  };
}

function appendList(text: string, previous: readonly string[] = []): readonly string[] {
  const values = text.split(",").filter((value) => value !== "");
  // An empty variable of a script is a mistake; nothing given at all would mean everything.
  if (values.length === 0) throw new InvalidArgumentError("Expected at least one value.");
  return [...previous, ...values];
}
