import { followRefresh } from "./follow-refresh";
import type { GroupTurn } from "./group-turn";
import { judgeRefresh } from "./judge-refresh";
import type { RotationOutcome } from "./rotation-run";

/**
 * Follows a refresh to the latest version, and says what became of it.
 *
 * @param instances to be replaced
 */
export async function followToLatest(
  turn: GroupTurn,
  refreshId: string,
  instances: number,
): Promise<RotationOutcome> {
  const begin = turn.clock.now();
  const end = await followRefresh({ ...turn, group: turn.group.place.group, refreshId });
  if (end.kind === "unfinished") return end;
  const verdict = await judgeRefresh({ ...turn, refresh: end.refresh });
  if (verdict.kind !== "succeeded") return verdict;
  const { heldBack } = verdict;
  return { kind: "rotated", refreshId, instances, heldBack, duration: turn.clock.now() - begin };
}
