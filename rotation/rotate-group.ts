import { beginRefresh } from "./begin-refresh";
import type { GroupInRotation } from "./group-in-rotation";
import type { GroupRotation, GroupTurn } from "./group-turn";
import { isUnderWay } from "./is-under-way";
import { joinRefresh } from "./join-refresh";

export type RotateGroupOptions = Pick<GroupTurn, "clock" | "dryRun" | "onProgress" | "signal">;

/** How often another refresh may be in the way. */
const looks = 4;

/** Milliseconds in which AWS shows a refresh that somebody else has just started. */
const betweenLooks = 5_000;

/**
 * Takes one group to its launch template's latest version. A refresh that is under way already is
 * joined: what a run has done is in AWS alone, so that the next one goes on from there.
 *
 * @throws when AWS refuses a call, or the run is interrupted before anything was started
 */
export async function rotateGroup(
  group: GroupInRotation,
  options: RotateGroupOptions,
): Promise<GroupRotation> {
  const api = await group.api();
  const { place, templateName } = group;
  for (let look = 1; look <= looks; look += 1) {
    if (look > 1) await options.clock.wait(betweenLooks, options.signal);
    const [state, template, last] = await Promise.all([
      api.group(place.group),
      api.template(templateName),
      api.lastRefresh(place.group),
    ]);
    if (state === undefined) return failed(`There is no group ${place.group}. ${applyFirst}`);
    if (template === undefined) {
      return failed(`There is no launch template ${templateName}. ${applyFirst}`);
    }
    const turn = { ...options, api, group, state, template };
    const result =
      last !== undefined && isUnderWay(last)
        ? await joinRefresh(turn, last)
        : await beginRefresh(turn);
    if (result !== undefined) return result;
  }
  return failed(`Another refresh of the group was in the way, ${looks} times in a row.`);
}

const applyFirst = "Apply the account first.";

function failed(reason: string): GroupRotation {
  return { reasons: [], outcome: { kind: "failed", reason } };
}
