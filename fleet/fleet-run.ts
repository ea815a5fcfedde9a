import type { StackResult } from "./stack-result";

export type FleetCommand = "plan" | "apply" | "drift";

/** A run over many stacks: what every report is made of. */
export interface FleetRun {
  readonly command: FleetCommand;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  /** The commit of the configuration, where the folder is a Git checkout. */
  readonly commit?: string;
  readonly versions: {
    readonly bastionless: string;
    /** `1.11.4`; with OpenTofu `tofu 1.12.6`. */
    readonly terraform: string;
    /** By source address. */
    readonly providers: Readonly<Record<string, string>>;
  };
  /**
   * Account ids by stack name. They tell which part of a change is the account's own, so that one
   * change in many accounts is one row.
   *
   * @default - changes that name an account's id are one row an account
   */
  readonly accountIds?: Readonly<Record<string, string>>;
  /** One a stack, the hub first, then by name. */
  readonly results: readonly StackResult[];
  /** What concerns no single stack: an entry of `known-drift.yaml` that has expired, for example. */
  readonly notes: readonly string[];
}
