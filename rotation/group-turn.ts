import type { GroupInRotation } from "./group-in-rotation";
import type { GroupState, TemplateState } from "./group-state";
import type { RotationApi } from "./rotation-api";
import type { RotationClock } from "./rotation-clock";
import type { RotationOutcome } from "./rotation-run";

/** One group while it is its turn, as AWS has just shown it. */
export interface GroupTurn {
  readonly group: GroupInRotation;
  readonly api: RotationApi;
  readonly state: GroupState;
  readonly template: TemplateState;
  /** Only looks. */
  readonly dryRun: boolean;
  readonly clock: RotationClock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** What became of one group, and why it was its turn. */
export interface GroupRotation {
  readonly reasons: readonly string[];
  readonly outcome: RotationOutcome;
}
