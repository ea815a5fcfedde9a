import { followRefresh } from "./follow-refresh";
import { followToLatest } from "./follow-to-latest";
import type { RefreshState } from "./group-state";
import type { GroupRotation, GroupTurn } from "./group-turn";
import { heldBack } from "./held-back";
import { leadsToLatest } from "./leads-to-latest";
import { rotationReasons } from "./rotation-reasons";

/**
 * Follows a refresh that is under way already. One that leads elsewhere, or is being cancelled, says
 * nothing of this rotation: it is only waited for.
 *
 * @returns `undefined`: such a one has ended, so that the group is to be looked at again
 */
export async function joinRefresh(
  turn: GroupTurn,
  refresh: RefreshState,
): Promise<GroupRotation | undefined> {
  const { dryRun, group, state, template } = turn;
  const { id: refreshId, percentage, status } = refresh;
  const { behind, reasons: why } = rotationReasons(state, template);
  const ours = leadsToLatest(refresh, state, template);
  const reasons = [
    ...why,
    `Refresh ${refreshId} is under way${ours ? "" : elsewhere(refresh)}: ${status}${pause(turn)}.`,
  ];
  if (dryRun) return { reasons, outcome: { kind: "unfinished", refreshId, percentage } };
  if (ours && status !== "Cancelling") {
    const { ignored } = heldBack(behind, group.settings.rotation);
    const instances = behind.length - ignored.length;
    return { reasons, outcome: await followToLatest(turn, refreshId, instances) };
  }
  const end = await followRefresh({ ...turn, group: group.place.group, refreshId });
  return end.kind === "ended" ? undefined : { reasons, outcome: end };
}

function elsewhere({ desired }: RefreshState): string {
  return desired === undefined
    ? " to what the group launches from"
    : ` to version ${desired.version} of ${desired.templateId}`;
}

function pause({ state }: GroupTurn): string {
  return state.suspendedProcesses.includes("InstanceRefresh") ? ", paused" : "";
}
