import { setMaxListeners } from "node:events";

import { exitCodes } from "./exit-codes";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Milliseconds in which a second signal is an echo of the first: npm and tsx pass theirs on. */
const echo = 1000;

/**
 * A signal that aborts when the process is asked to stop. A second request ends the process at
 * once, and with it the processes that it started.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  // As many calls wait for it as are under way: for Node, more than ten are a leak.
  setMaxListeners(Infinity, controller.signal);
  let first: number | undefined;
  for (const signal of signals) {
    process.on(signal, () => {
      first ??= performance.now();
      if (performance.now() - first > echo) process.exit(exitCodes.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}
