import { seconds } from "../report/seconds";
import type { Progress } from "./progress";

/** Milliseconds between two lines of a step that runs. */
const interval = 60_000;

/** A line at the start and at the end of each step, and about once a minute what is new: for logs. */
export function plainProgress(
  titles: readonly string[],
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  const begun = new Map<string, number>();
  const said = new Map<string, { readonly message: string; readonly at: number }>();
  const width = Math.max(...titles.map((title) => title.length));
  return {
    start: (title) => {
      begun.set(title, now());
      print(`  ..  ${title}`);
    },
    say: (title, message) => {
      const { at, message: before } = said.get(title) ?? { at: begun.get(title) ?? now() };
      if (message === before || now() - at < interval) return;
      said.set(title, { message, at: now() });
      print(`  ..  ${title.padEnd(width)}  ${message}`);
    },
    finish: (title, { ok, text }) => {
      const begin = begun.get(title);
      const took = begin === undefined ? "" : ` (${seconds(now() - begin)})`;
      print(`${ok ? "  ok" : "FAIL"}  ${title.padEnd(width)}  ${text}${took}`);
    },
    close: () => Promise.resolve(),
  };
}
