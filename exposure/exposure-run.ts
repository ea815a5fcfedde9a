import type { Exposure } from "./exposure";

/** A look at many accounts: what every report of it is made of. */
export interface ExposureRun {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** In the order of their names. */
  readonly accounts: readonly AccountExposure[];
}

export interface AccountExposure {
  readonly name: string;
  readonly accountId: string;
  readonly owners: readonly string[];
  /** The widest first. */
  readonly exposures: readonly Exposure[];
  /** Regions that could not be read: they may be open. */
  readonly unread: readonly { readonly region: string; readonly why: string }[];
}
