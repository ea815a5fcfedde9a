import type { FleetShape } from "./bench-project";

/** What one way took for one fleet: medians of the runs. */
export interface WayMeasurement {
  readonly way: string;
  /** Why there is none, where there is none. */
  readonly unavailable?: string;
  readonly result?: {
    /** How many accounts were planned in a run, and how many at a time. */
    readonly accounts: number;
    readonly concurrency: number;
    /** Seconds an account. */
    readonly wall: number;
    /** Seconds of CPU an account, all processes. */
    readonly cpu: number;
    /** The most bytes at a time, all processes together. */
    readonly memory: number;
    /** Of the process of this project's command line: its part of the CPU, and its peak bytes. */
    readonly own?: { readonly share: number; readonly memory: number };
  };
}

export interface FleetMeasurement {
  readonly shape: FleetShape;
  readonly ways: readonly WayMeasurement[];
}
