import { createLogUpdate } from "log-update";

import { seconds } from "../report/seconds";
import { plainProgress } from "./plain-progress";
import type { Progress } from "./progress";

/** Running steps that are shown by name; the others are counted. */
const shownSteps = 8;

/** Milliseconds between two pictures. */
const interval = 100;

/**
 * A line for each step that ends, and below them what is running: for more steps than a screen has
 * rows.
 */
export function liveOverview(titles: readonly string[]): Progress {
  const stream = process.stderr;
  const picture = createLogUpdate(stream);
  const begin = performance.now();
  const running = new Map<string, string>();
  let done = 0;
  let failed = 0;
  const log = plainProgress(titles, (line) => {
    // The start of each of a thousand steps is no news in a terminal that shows what is running.
    if (line.startsWith("  ..")) return;
    picture.clear();
    stream.write(`${line}\n`);
  });
  const draw = (): void => {
    const width = (stream.columns || 80) - 1;
    const rows = [...running].map(([title, message]) => `  ..  ${title}  ${message}`);
    const more = rows.length - shownSteps;
    picture(
      [
        ...rows.slice(0, shownSteps).map((row) => row.slice(0, width)),
        ...(more > 0 ? [`  ..  and ${more} more`] : []),
        `${done} of ${titles.length} done, ${failed} failed, ` +
          `${running.size} running (${seconds(performance.now() - begin)})`,
      ].join("\n"),
    );
  };
  const timer = setInterval(draw, interval);
  return {
    start: (title) => {
      running.set(title, "");
      log.start(title);
    },
    say: (title, message) => {
      if (running.has(title)) running.set(title, message);
    },
    finish: (title, outcome) => {
      running.delete(title);
      done += 1;
      if (!outcome.ok) failed += 1;
      log.finish(title, outcome);
    },
    close: () => {
      clearInterval(timer);
      draw();
      picture.done();
      return Promise.resolve();
    },
  };
}
