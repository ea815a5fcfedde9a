/** States that cannot be listed or read: a run that cannot see them must not go on. */
export class StateListingError extends Error {
  override readonly name = "StateListingError";

  /**
   * @param found what is the case
   * @param nextStep what to do
   */
  constructor(
    readonly code: "STATES_NOT_LISTED" | "STATE_UNREADABLE",
    readonly found: string,
    readonly nextStep: string,
  ) {
    super(`${code}: ${found} ${nextStep}`);
  }
}
