/** A run of `bastionless rotate`: what every report of it is made of. */
export interface RotationRun {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** Whether nothing was started: only told. */
  readonly dryRun: boolean;
  /** In the order of the waves. */
  readonly groups: readonly RotatedGroup[];
  /** Present when the run ended before every group had its turn: why. */
  readonly stopped?: string;
}

/** An Auto Scaling group of one account. */
export interface GroupPlace {
  readonly account: string;
  readonly accountId: string;
  readonly region: string;
  readonly group: string;
}

export interface RotatedGroup extends GroupPlace {
  /** 1 for the groups that go one at a time, until one has rotated. */
  readonly wave: number;
  /** Why it is behind, and what is to be known of its rotation, one sentence each; empty: it matches. */
  readonly reasons: readonly string[];
  readonly outcome: RotationOutcome;
  readonly standing: Standing;
}

/**
 * Where an outcome leaves a group, for exit codes and for what a run does next. `behind`: it is, or
 * would be, left with a change to make. `unfinished`: it goes on in AWS, where nobody follows it.
 */
export type Standing = "good" | "behind" | "unfinished" | "failed" | "skipped";

export type RotationOutcome =
  /** Nothing to replace. */
  | { readonly kind: "in-sync" }
  /** A dry run: so many instances would be replaced. */
  | ({ readonly kind: "would-rotate"; readonly instances: number } & HeldBackCount)
  /** A dry run: no instance would be replaced, but the group would launch from the latest version. */
  | ({ readonly kind: "would-move" } & HeldBackCount)
  | ({
      readonly kind: "rotated";
      readonly refreshId: string;
      readonly instances: number;
      /** Milliseconds. */
      readonly duration: number;
    } & HeldBackCount)
  /** No instance was to be replaced; the group launches from the latest version from now on. */
  | ({ readonly kind: "moved" } & HeldBackCount)
  /** Only instances are behind that its settings have a refresh ignore. */
  | { readonly kind: "held-back"; readonly instances: number }
  | {
      readonly kind: "failed" | "rolled-back" | "cancelled";
      /** Absent when it could not even be started. */
      readonly refreshId?: string;
      /** What AWS, or this run, says about it. */
      readonly reason: string;
    }
  /** A refresh that nobody follows: a later run goes on with it. */
  | {
      readonly kind: "unfinished";
      readonly refreshId: string;
      readonly percentage: number;
      /** Absent: the run was interrupted, or only looked. */
      readonly reason?: string;
    }
  | { readonly kind: "skipped"; readonly reason: string };

interface HeldBackCount {
  /** Instances that stay behind, because the group's settings have a refresh ignore them. */
  readonly heldBack: number;
}
