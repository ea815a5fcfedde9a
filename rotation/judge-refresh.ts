import type { FollowRefreshProps } from "./follow-refresh";
import type { GroupInRotation } from "./group-in-rotation";
import type { RefreshState, TemplateState } from "./group-state";
import { heldBack } from "./held-back";
import { rotationReasons } from "./rotation-reasons";
import type { RotationOutcome } from "./rotation-run";

export interface JudgeRefreshProps extends Pick<FollowRefreshProps, "api" | "clock" | "signal"> {
  readonly group: GroupInRotation;
  readonly template: TemplateState;
  readonly refresh: RefreshState;
}

/** So often, and so many milliseconds apart, does it look: old instances take their time to leave. */
const looks = 6;
const pause = 10_000;

/**
 * Says what became of a refresh that has ended. A success is believed when the group and its instances
 * show it.
 *
 * @returns `undefined`: they do
 */
export async function judgeRefresh(props: JudgeRefreshProps): Promise<RotationOutcome | undefined> {
  const { id: refreshId, percentage, reason, status } = props.refresh;
  switch (status) {
    case "Successful":
      break;
    case "RollbackSuccessful":
      return { kind: "rolled-back", refreshId, reason };
    case "Cancelled":
      return { kind: "cancelled", refreshId, reason };
    default:
      return { kind: "failed", refreshId, reason: reason === "" ? `It ended ${status}.` : reason };
  }
  let doubt: RotationOutcome | undefined;
  for (let look = 1; ; look += 1) {
    try {
      doubt = await doubtOf(props);
      if (doubt === undefined || look === looks) return doubt;
    } catch (error) {
      const why = `AWS says that it succeeded; the group could not be read: ${(error as Error).message}`;
      doubt = { kind: "unfinished", refreshId, percentage, reason: why };
      if (look === looks) return doubt;
    }
    try {
      await props.clock.wait(pause, props.signal);
    } catch {
      return doubt;
    }
  }
}

async function doubtOf({
  api,
  group: { place, settings },
  refresh: { id: refreshId },
  template,
}: JudgeRefreshProps): Promise<RotationOutcome | undefined> {
  const state = await api.group(place.group);
  if (state === undefined) {
    return { kind: "failed", refreshId, reason: `There is no group ${place.group} any more.` };
  }
  const { behind, launchesBehind } = rotationReasons(state, template);
  const left = behind.length - heldBack(behind, settings.rotation).ignored.length;
  if (left === 0 && !launchesBehind) return undefined;
  const others =
    left === 0
      ? "the group launches from another version"
      : `${left} ${left === 1 ? "instance is" : "instances are"} of another version`;
  return { kind: "failed", refreshId, reason: `AWS says that it succeeded, yet ${others}.` };
}
