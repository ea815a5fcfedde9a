import type { GroupState, RefreshState } from "./group-state";
import { progressText } from "./progress-text";
import type { RotationApi } from "./rotation-api";
import type { RotationClock } from "./rotation-clock";
import type { RotationOutcome } from "./rotation-run";

export interface FollowRefreshProps {
  readonly api: RotationApi;
  readonly group: GroupState["name"];
  readonly refreshId: string;
  readonly clock: RotationClock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
}

/** Milliseconds between two looks: short at first, for a small group, then sparing of AWS's limits. */
const firstPause = 1_000;
const longestPause = 20_000;

/** Milliseconds that AWS may fail to answer, or not show the refresh, before nobody follows it any more. */
const patience = 5 * 60_000;

const ends = new Set(["Successful", "Failed", "Cancelled", "RollbackSuccessful", "RollbackFailed"]);

/**
 * Looks at a refresh until it has ended, and returns it as it was last. It goes on in AWS whatever
 * becomes of looking at it: an interruption, and looks that fail for minutes, leave it unfinished.
 */
export async function followRefresh(
  props: FollowRefreshProps,
): Promise<
  | { readonly kind: "ended"; readonly refresh: RefreshState }
  | Extract<RotationOutcome, { readonly kind: "unfinished" }>
> {
  const { api, clock, group, refreshId, signal, onProgress } = props;
  let percentage = 0;
  let answered = clock.now();
  let pause = firstPause;
  for (;;) {
    try {
      const [refresh, state] = await Promise.all([api.refresh(group, refreshId), api.group(group)]);
      if (refresh === undefined) throw new Error("AWS does not show it.");
      percentage = refresh.percentage;
      answered = clock.now();
      onProgress(progressText(refresh, state?.suspendedProcesses ?? []));
      if (ends.has(refresh.status)) return { kind: "ended", refresh };
    } catch (error) {
      const reason = (error as Error).message;
      if (!signal.aborted && clock.now() - answered > patience) {
        return { kind: "unfinished", refreshId, percentage, reason };
      }
      onProgress(`${percentage} % when it was seen last: ${reason}`);
    }
    try {
      // Not all groups of a wave at the same moment: the limits are of the account.
      await clock.wait(pause * (1 + Math.random() / 4), signal);
    } catch {
      return { kind: "unfinished", refreshId, percentage };
    }
    pause = Math.min(pause * 1.5, longestPause);
  }
}
