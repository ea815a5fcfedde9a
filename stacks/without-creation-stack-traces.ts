/**
 * Runs the function while CDKTF's tokens record no stack trace of where they were made.
 *
 * Each token captures a trace of unlimited depth, which nothing of this project reads, and which is
 * half of the time of a synthesis; CDKTF's `stackTraces: false` leaves it on. Errors keep theirs:
 * the engine makes those without `Error.captureStackTrace`.
 */
export function withoutCreationStackTraces<T>(run: () => T): T {
  const original = Error.captureStackTrace.bind(Error);
  Error.captureStackTrace = () => undefined;
  try {
    return run();
  } finally {
    Error.captureStackTrace = original;
  }
}
