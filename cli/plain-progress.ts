import { seconds } from "../report/seconds";
import type { Progress } from "./progress";

/** A line at the start and at the end of each step: for logs. */
export function plainProgress(
  titles: readonly string[],
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  const begun = new Map<string, number>();
  const width = Math.max(...titles.map((title) => title.length));
  return {
    start: (title) => {
      begun.set(title, now());
      print(`  ..  ${title}`);
    },
    say: () => undefined,
    finish: (title, { ok, text }) => {
      const begin = begun.get(title);
      const took = begin === undefined ? "" : ` (${seconds(now() - begin)})`;
      print(`${ok ? "  ok" : "FAIL"}  ${title.padEnd(width)}  ${text}${took}`);
    },
    close: () => Promise.resolve(),
  };
}
