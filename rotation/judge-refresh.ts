import type { RefreshState } from "./group-state";
import type { GroupTurn } from "./group-turn";
import { heldBack } from "./held-back";
import { rotationReasons } from "./rotation-reasons";
import type { RotationOutcome } from "./rotation-run";

export interface JudgeRefreshProps extends Pick<
  GroupTurn,
  "api" | "clock" | "group" | "signal" | "template"
> {
  readonly refresh: RefreshState;
}

export type Verdict =
  | {
      readonly kind: "succeeded";
      /** Instances that stay behind, because the group's settings have a refresh ignore them. */
      readonly heldBack: number;
    }
  | Extract<
      RotationOutcome,
      { readonly kind: "failed" | "rolled-back" | "cancelled" | "unfinished" }
    >;

/** So often, and so many milliseconds apart, does it look: old instances take their time to leave. */
const looks = 6;
const pause = 10_000;

/**
 * Says what became of a refresh that has ended. A success is believed when the group and its instances
 * show it.
 */
export async function judgeRefresh(props: JudgeRefreshProps): Promise<Verdict> {
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
  for (let look = 1; ; look += 1) {
    let verdict: Verdict;
    try {
      verdict = await verdictOn(props);
    } catch (error) {
      const why = `AWS says that it succeeded; the group could not be read: ${(error as Error).message}`;
      verdict = { kind: "unfinished", refreshId, percentage, reason: why };
    }
    if (verdict.kind === "succeeded" || look === looks) return verdict;
    try {
      await props.clock.wait(pause, props.signal);
    } catch {
      return verdict;
    }
  }
}

async function verdictOn({
  api,
  group: { place, settings },
  refresh: { id: refreshId },
  template,
}: JudgeRefreshProps): Promise<Verdict> {
  const state = await api.group(place.group);
  if (state === undefined) {
    return { kind: "failed", refreshId, reason: `There is no group ${place.group} any more.` };
  }
  const { behind, launchesBehind } = rotationReasons(state, template);
  const held = heldBack(behind, settings.rotation).ignored.length;
  const left = behind.length - held;
  if (left === 0 && !launchesBehind) return { kind: "succeeded", heldBack: held };
  const others =
    left === 0
      ? "the group launches from another version"
      : `${left} ${left === 1 ? "instance is" : "instances are"} of another version`;
  return { kind: "failed", refreshId, reason: `AWS says that it succeeded, yet ${others}.` };
}
