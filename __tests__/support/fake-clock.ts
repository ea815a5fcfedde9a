import type { Clock } from "../../fleet/okta-budget/okta-budget";

/** A clock that stands still while anybody works, and jumps to the end of a wait. */
export class FakeClock implements Clock {
  private time = 0;

  now(): number {
    return this.time;
  }

  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const until = this.time + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    this.time = Math.max(this.time, until);
  }
}
