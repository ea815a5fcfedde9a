import type { Exposure } from "./exposure";

/** A look at many accounts: what every report of it is made of. */
export interface ExposureRun {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** The hub first, then in the order of their names; accounts without a file come last. */
  readonly accounts: readonly AccountExposure[];
}

export interface AccountExposure {
  readonly name: string;
  readonly accountId: string;
  readonly owners: readonly string[];
  /** Names of the regions that were looked at: of others nothing is said. */
  readonly regions: readonly string[];
  /** The widest first. */
  readonly exposures: readonly Exposure[];
  /** Traffic of services between security groups; it counts as no open port. */
  readonly internal: readonly Exposure[];
  /** Ports of services that no instance has; they count as no open port to a host. */
  readonly ofServices: readonly Exposure[];
  /** Regions of which a part could not be read: they may be open. */
  readonly unread: readonly { readonly region: string; readonly why: string }[];
}
