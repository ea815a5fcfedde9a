/** Exit codes of every command. */
export const exitCodes = {
  /** Nothing to do, or done. */
  ok: 0,
  /** A mistake, or something that failed; it wins over `changes`. */
  error: 1,
  /** Changes or drift were found. */
  changes: 2,
  /** As shells report a Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
