/** Why the sandbox cannot start, and what to do about it; for a person to read, without a stack. */
export class SandboxError extends Error {
  /**
   * @param code stable name of the cause, such as `TERRAFORM_MISSING`
   * @param found what is the case, one sentence
   * @param nextStep what to do, one sentence
   */
  constructor(
    readonly code: string,
    readonly found: string,
    readonly nextStep: string,
  ) {
    super(`${code}: ${found} ${nextStep}`);
    this.name = "SandboxError";
  }
}
