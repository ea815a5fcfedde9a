import type { GroupState, RefreshState } from "./group-state";
import type { RotationApi } from "./rotation-api";
import type { RotationClock } from "./rotation-clock";

export interface FollowRefreshProps {
  readonly api: RotationApi;
  readonly group: GroupState["name"];
  readonly refreshId: string;
  readonly clock: RotationClock;
  readonly signal: AbortSignal;
  readonly onProgress: (refresh: RefreshState) => void;
}

/** Milliseconds between two looks: short at first, for a small group, then sparing of AWS's limits. */
const firstPause = 1_000;
const longestPause = 20_000;

const ends = new Set(["Successful", "Failed", "Cancelled", "RollbackSuccessful", "RollbackFailed"]);

/**
 * Looks at a refresh until it has ended, and returns it as it was last.
 *
 * @throws when the signal is aborted, or AWS does not know the refresh any more; the refresh goes on
 */
export async function followRefresh(props: FollowRefreshProps): Promise<RefreshState> {
  const { api, clock, group, refreshId, signal, onProgress } = props;
  let pause = firstPause;
  for (;;) {
    const refresh = await api.lastRefresh(group);
    if (refresh?.id !== refreshId) {
      throw new Error(`AWS does not show the instance refresh ${refreshId} any more.`);
    }
    onProgress(refresh);
    if (ends.has(refresh.status)) return refresh;
    // Not all groups of a wave at the same moment: the limits are of the account.
    await clock.wait(pause * (1 + Math.random() / 4), signal);
    pause = Math.min(pause * 1.5, longestPause);
  }
}
