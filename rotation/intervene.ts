import type { GroupInRotation } from "./group-in-rotation";
import type { RefreshState } from "./group-state";
import { isUnderWay } from "./is-under-way";

/** What somebody does to refreshes that are under way. */
export type Intervention = "pause" | "resume" | "cancel" | "rollBack";

export type InterventionOutcome =
  | {
      readonly kind: "done";
      /** Absent: the group is no longer paused, and no refresh is under way. */
      readonly refreshId?: string;
      /** The group is paused: nothing is replaced, forwards or back, until it is resumed. */
      readonly paused: boolean;
    }
  | { readonly kind: "left-alone"; readonly reason: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Pauses, resumes, cancels or rolls back the refresh of one group. */
export async function intervene(
  { api: open, place: { group }, settings }: GroupInRotation,
  how: Intervention,
): Promise<InterventionOutcome> {
  const api = await open();
  const [state, last] = await Promise.all([api.group(group), api.lastRefresh(group)]);
  if (state === undefined) return leftAlone(`there is no group ${group}`);
  const refresh = last !== undefined && isUnderWay(last) ? last : undefined;
  const paused = state.suspendedProcesses.includes("InstanceRefresh");

  if (how === "resume") {
    if (!paused) return leftAlone("it is not paused");
    if (settings.suspendedProcesses.includes("InstanceRefresh")) {
      return leftAlone("its file suspends InstanceRefresh");
    }
    await api.resume(group);
    return {
      kind: "done",
      ...(refresh !== undefined && { refreshId: refresh.id }),
      paused: false,
    };
  }
  if (refresh === undefined) return leftAlone("nothing is under way");
  const obstacle = how === "pause" ? pauseObstacle(refresh, paused) : endObstacle(refresh);
  if (obstacle !== undefined) return leftAlone(`${refresh.id} ${obstacle}`);
  await api[how](group);
  return { kind: "done", refreshId: refresh.id, paused: paused || how === "pause" };
}

function leftAlone(reason: string): InterventionOutcome {
  return { kind: "left-alone", reason };
}

function pauseObstacle({ status }: RefreshState, paused: boolean): string | undefined {
  if (status === "Cancelling") return "is being cancelled";
  return paused ? "is paused already" : undefined;
}

/** AWS would cancel a rollback, too, and leave the group with a mixture. */
function endObstacle({ status }: RefreshState): string | undefined {
  if (status === "Cancelling") return "is being cancelled already";
  return status === "RollbackInProgress" ? "is going back already" : undefined;
}
