/** Schemas and states are large messages: few round trips for each, and room for many at once. */
export const http2Options = {
  settings: { initialWindowSize: 4 * 1024 * 1024, enablePush: false },
  /** Megabytes. */
  maxSessionMemory: 1024,
};
