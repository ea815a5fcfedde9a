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

/** An option that is there or not. */
interface SwitchOption {
  readonly kind: "switch";
  readonly flags: string;
  readonly description: string;
}

export type CommandOptions = Readonly<Record<string, ValueOption | SwitchOption>>;

/** The values of options, as the command gets them. */
type OptionValues<Options extends CommandOptions> = {
  readonly [Key in keyof Options]: ValueOf<Options[Key]>;
};

type ValueOf<Option> = Option extends ValueOption ? string : boolean;

export interface CommandContext {
  readonly io: Io;
  /** Aborts when the person, or the system, asks the command to stop. */
  readonly signal: AbortSignal;
}

/** A command of the command line: data, and one function. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  run(options: OptionValues<Options>, context: CommandContext): Promise<ExitCode>;
}

/** Types a command by its own options. */
export function defineCommand<const Options extends CommandOptions>(
  command: Command<Options>,
): Command<Options> {
  return command;
}
