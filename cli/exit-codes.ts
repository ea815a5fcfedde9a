/** Exit codes of every command. */
export const exitCodes = {
  ok: 0,
  /** A mistake, or something that failed. */
  error: 1,
  /** As shells report a Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
