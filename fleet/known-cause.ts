import type { Diagnostic } from "./terraform/diagnostic";
import type { Stack } from "./stack";

/** A failure that people meet again and again, and the way out of it. */
export interface KnownCause {
  /**
   * The next step, a sentence; `undefined` when the error has another cause.
   *
   * @param executable what people call in the stack's folder
   */
  nextStep(error: Diagnostic, stack: Stack, executable: "terraform" | "tofu"): string | undefined;
}
