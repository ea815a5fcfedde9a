/** Why a folder of saved plans cannot be written or applied, and what to do about it. */
export class SavedPlansError extends Error {
  override readonly name = "SavedPlansError";

  /**
   * @param found what is the case and what was expected
   * @param nextStep what to do
   */
  constructor(
    readonly code: "SAVED_PLANS_UNREADABLE" | "SAVED_PLANS_EXIST",
    readonly found: string,
    readonly nextStep: string,
  ) {
    super(`${code}: ${found} ${nextStep}`);
  }
}
