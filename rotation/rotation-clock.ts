/** Time, as a rotation needs it; tests have a clock of their own. */
export interface RotationClock {
  /** Milliseconds. */
  now(): number;
  /** @throws what the signal was aborted with */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
