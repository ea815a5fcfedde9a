import { plainProgress } from "./plain-progress";
import type { Progress } from "./progress";

/** The one way to the person at the terminal, or to the log; tests give a fake. */
export interface Io {
  /** Whether colours are welcome in what is printed. */
  readonly colour: boolean;
  /** A result, to standard output; a line break is added. */
  print(text: string): void;
  /** A problem or a note beside the result, to standard error; a line break is added. */
  note(text: string): void;
  /** Shows steps while they run; titles are known in advance, each once. */
  progress(titles: readonly string[]): Promise<Progress>;
}

export interface IoProps {
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Prints to the console: a live view with colours in a terminal, plain lines anywhere else. */
export function createIo({ terminal, environment }: IoProps): Io {
  // https://no-color.org: set and not empty. `CI` is set, to anything but `false`, by CI systems.
  const noColour = (environment["NO_COLOR"] ?? "") !== "";
  const ci = !["", "0", "false"].includes(environment["CI"] ?? "");
  const capable = terminal && environment["TERM"] !== "dumb";
  const print = (text: string): void => {
    console.log(text);
  };
  return {
    colour: capable && !noColour,
    print,
    note: (text) => {
      console.error(text);
    },
    progress: async (titles) => {
      if (!capable || ci) return plainProgress(titles, print);
      const { liveProgress } = await import("./live-progress.js");
      return liveProgress(titles);
    },
  };
}
