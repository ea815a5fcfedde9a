/** Steps that run at the same time or one after another, shown while they run. */
export interface Progress {
  start(title: string): void;
  /** Tells what a running step is doing; a log shows it from time to time. */
  say(title: string, message: string): void;
  finish(title: string, outcome: StepOutcome): void;
  /** Waits until everything is shown. Steps that did not finish are shown as such. */
  close(): Promise<void>;
}

export interface StepOutcome {
  readonly ok: boolean;
  /** A few words, such as `31 created`. */
  readonly text: string;
}
