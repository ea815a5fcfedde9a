import type { Exposure } from "../exposure/exposure";
import type { LikelyBastion } from "../exposure/likely-bastion";

/** How far an organization is from having no bastion and no open SSH or RDP port. */
export interface Cutover {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** In the order of their names. */
  readonly accounts: readonly AccountCutover[];
}

export interface AccountCutover {
  readonly name: string;
  readonly accountId: string;
  readonly owners: readonly string[];
  /** Names of the regions that were looked at, retired ones included: of others nothing is said. */
  readonly regions: readonly string[];
  /** The ordered list; a step is begun when every one before it is done. */
  readonly steps: readonly CutoverStep[];
  /** Zero is the goal. */
  readonly exposures: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
}

export interface CutoverStep {
  readonly step:
    | "read-the-account"
    | "put-instances-behind-the-agent"
    | "rotate-groups"
    | "see-that-sessions-work"
    | "adopt-legacy-access"
    | "watch-for-logins"
    | "retire-legacy-access";
  readonly status: "done" | "open" | "unknown";
  /** What is left of it, one sentence each; why, where it is unknown. */
  readonly left: readonly string[];
  /** What to do next: sentences and commands. Empty when it is done. */
  readonly next: readonly string[];
}
