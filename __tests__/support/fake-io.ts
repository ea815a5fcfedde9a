import type { Io } from "../../cli/io";
import { plainProgress } from "../../cli/plain-progress";

/** An `Io` that keeps what it is given. */
export interface FakeIo extends Io {
  readonly printed: string[];
  readonly noted: string[];
}

export function fakeIo(): FakeIo {
  const printed: string[] = [];
  const noted: string[] = [];
  return {
    colour: false,
    printed,
    noted,
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
    progress: (titles) =>
      Promise.resolve(
        plainProgress(
          titles,
          (line) => noted.push(line),
          () => 0,
        ),
      ),
    ask: undefined,
  };
}
