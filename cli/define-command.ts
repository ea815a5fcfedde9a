import type { ExitCode } from "./exit-codes";
import type { Io } from "./io";

/** An option with a value. */
interface ValueOption {
  readonly kind: "value";
  /** As in the help: `--config <folder>`; the long name is the option's key. */
  readonly flags: string;
  readonly description: string;
  readonly default: string;
}

/** An option with a value that may be left out. */
interface OptionalValueOption {
  readonly kind: "optional-value";
  readonly flags: string;
  readonly description: string;
}

/** An option that can be given more than once; each value may be a list with commas. */
interface ListOption {
  readonly kind: "list";
  readonly flags: string;
  readonly description: string;
}

/** An option that is there or not; one whose flag begins with `--no-` is true until it is given. */
interface SwitchOption {
  readonly kind: "switch";
  readonly flags: string;
  readonly description: string;
}

type Option = ValueOption | OptionalValueOption | ListOption | SwitchOption;

export type CommandOptions = Readonly<Record<string, Option>>;

/** The values of options, as the command gets them. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Key in keyof Options]: ValueOf<Options[Key]>;
};

type ValueOf<One> = One extends ValueOption
  ? string
  : One extends OptionalValueOption
    ? string | undefined
    : One extends ListOption
      ? readonly string[]
      : boolean;

export interface CommandContext {
  readonly io: Io;
  /** Aborts when the person, or the system, asks the command to stop. */
  readonly signal: AbortSignal;
}

/** A positional argument; `[folder]` may be left out, `<name>` may not. */
interface CommandArgument {
  readonly name: `[${string}]` | `<${string}>`;
  readonly description: string;
}

/** A command of the command line: data, and one function. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  /** `plan`, or `accounts add` for a command of a group. */
  readonly name: string;
  readonly summary: string;
  /** @default - none */
  readonly argument?: CommandArgument;
  readonly options: Options;
  /** Command lines for the help, without the program's name: `plan --select hub`. */
  readonly examples: readonly string[];
  /** @param argument `undefined` when it may be left out and was, or when there is none */
  run(
    options: OptionValues<Options>,
    context: CommandContext,
    argument?: string,
  ): Promise<ExitCode>;
}

/** Types a command by its own options. */
export function defineCommand<const Options extends CommandOptions>(
  command: Command<Options>,
): Command<Options> {
  return command;
}
