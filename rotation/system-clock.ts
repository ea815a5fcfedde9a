import { setTimeout } from "node:timers/promises";

import type { RotationClock } from "./rotation-clock";

/** The time of day, and waits that take their time. */
export const systemClock: RotationClock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }),
};
