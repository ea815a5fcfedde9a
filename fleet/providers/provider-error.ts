/** Why a run cannot have its providers. */
export type ProviderErrorCode =
  | "LOCK_FILE_MISSING"
  | "LOCK_FILE_INVALID"
  | "PROVIDER_NOT_PINNED"
  | "PROVIDER_VERSIONS_DIFFER"
  | "PROVIDER_NOT_LOCKED"
  | "PROVIDER_NOT_INSTALLED"
  | "PROVIDER_HASH_MISMATCH"
  | "STACK_UNREADABLE";

/** Why a run cannot have its providers, and what to do about it: sentences for a person. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";

  /**
   * @param found what is the case and what was expected
   * @param nextStep what to do
   */
  constructor(
    readonly code: ProviderErrorCode,
    readonly found: string,
    readonly nextStep: string,
  ) {
    super(`${code}: ${found} ${nextStep}`);
  }
}
