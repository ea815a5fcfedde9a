import type { Diagnostic } from "../terraform/diagnostic";
import { isThrottled } from "./is-throttled";

/** Runs of one stack, the first included. */
const attempts = 5;

/** Milliseconds: the longest pause after the first run. */
const firstPause = 5_000;

/**
 * Milliseconds to wait before a stack that failed runs again; `undefined` when that is not worth it.
 *
 * A run is worth repeating when throttling is all that was wrong with it: a mistake beside it would
 * be there the next time too. The wait is random, up to a bound that doubles with each attempt, for
 * stacks that were throttled together would be throttled together again.
 *
 * A plan can always be repeated. So can an apply that plans for itself: what it has done is in the
 * state, and it continues with the rest. A saved plan can not, since the state has moved on: ask
 * only for the other two.
 *
 * @param attempt which run this was, from 1
 * @param random from 0 to below 1. @default Math.random
 */
export function retryDelay(
  diagnostics: readonly Diagnostic[],
  attempt: number,
  random: () => number = Math.random,
): number | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (attempt >= attempts || errors.length === 0 || !errors.every(isThrottled)) return undefined;
  return Math.round(random() * firstPause * 2 ** (attempt - 1));
}
