import { createInterface } from "node:readline/promises";

import { plainProgress } from "./plain-progress";
import type { Progress } from "./progress";

/** A list with a row for each step fits on a screen up to here. */
const mostRows = 15;

/** The one way to the person at the terminal, or to the log; tests give a fake. */
export interface Io {
  /** Whether colours are welcome in what is printed. */
  readonly colour: boolean;
  /** A result, to standard output; a line break is added. */
  print(text: string): void;
  /** A problem or a note beside the result, to standard error; a line break is added. */
  note(text: string): void;
  /** Shows steps while they run, beside the result; titles are known in advance, each once. */
  progress(titles: readonly string[]): Promise<Progress>;
  /** Asks a question; anything but `yes` is a no. `undefined` when there is nobody to ask. */
  ask: ((question: string) => Promise<boolean>) | undefined;
}

export interface IoProps {
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** Whether standard input is one too. @default false */
  readonly inputTerminal?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Prints to the console: a live view with colours in a terminal, plain lines anywhere else. */
export function createIo({ terminal, inputTerminal = false, environment }: IoProps): Io {
  // https://no-color.org: set and not empty. `CI` is set, to anything but `false`, by CI systems.
  const noColour = (environment["NO_COLOR"] ?? "") !== "";
  const ci = !["", "0", "false"].includes(environment["CI"] ?? "");
  const capable = terminal && environment["TERM"] !== "dumb";
  const note = (text: string): void => {
    console.error(text);
  };
  return {
    colour: capable && !noColour,
    print: (text) => {
      console.log(text);
    },
    note,
    progress: async (titles) => {
      if (!capable || ci) return plainProgress(titles, note);
      if (titles.length > mostRows) {
        const { liveOverview } = await import("./live-overview.js");
        return liveOverview(titles);
      }
      const { liveProgress } = await import("./live-progress.js");
      return liveProgress(titles);
    },
    ask: terminal && inputTerminal && !ci ? ask : undefined,
  };
}

async function ask(question: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  // The prompt keeps Ctrl-C to itself: it is to stop the command as it does anywhere else.
  prompt.once("SIGINT", () => {
    process.stderr.write("\n");
    process.emit("SIGINT");
    stop.abort();
  });
  try {
    const answer = await prompt.question(`${question} Only \`yes\` goes on: `, stop);
    return answer.trim() === "yes";
  } finally {
    prompt.close();
  }
}
