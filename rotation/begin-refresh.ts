import { desiredConfiguration } from "./desired-configuration";
import { followToLatest } from "./follow-to-latest";
import type { GroupState } from "./group-state";
import type { GroupRotation, GroupTurn } from "./group-turn";
import { heldBack } from "./held-back";
import { rotationReasons } from "./rotation-reasons";
import type { RotationOutcome } from "./rotation-run";
import { startRefresh } from "./start-refresh";
import { wayBack, type WayBack } from "./way-back";

/** Processes without which a refresh replaces nothing. */
const needed = ["InstanceRefresh", "Launch", "Terminate"];

/**
 * Starts the refresh of a group that is behind, and follows it. A group that is behind without an
 * instance to replace is only moved.
 *
 * @returns `undefined`: somebody else was quicker
 */
export async function beginRefresh(turn: GroupTurn): Promise<GroupRotation | undefined> {
  const { dryRun, group, signal, state, template } = turn;
  const { behind, launchesBehind, reasons: why } = rotationReasons(state, template);
  const { ignored, notes } = heldBack(behind, group.settings.rotation);
  const [instances, held] = [behind.length - ignored.length, ignored.length];
  if (instances === 0) {
    const reasons = [...why, ...notes];
    if (launchesBehind) return { reasons, outcome: await move(turn, held) };
    const outcome = held === 0 ? inSync : ({ kind: "held-back", instances: held } as const);
    return { reasons, outcome };
  }
  const suspended = needed.filter((process) => state.suspendedProcesses.includes(process));
  if (suspended.length > 0) {
    const which = `${suspended.join(" and ")} ${suspended.length === 1 ? "is" : "are"} suspended`;
    const reason = `Of the group's processes, ${which}: a refresh replaces nothing.`;
    return { reasons: why, outcome: { kind: "failed", reason } };
  }

  const back = await wayBack(turn);
  const reasons = [...why, ...notes, ...noteOn(back, state)];
  if (dryRun) return { reasons, outcome: { kind: "would-rotate", instances, heldBack: held } };
  signal.throwIfAborted();
  const refreshId = await startRefresh({ ...turn, back });
  if (refreshId === undefined) return undefined;
  return { reasons, outcome: withVersion(await followToLatest(turn, refreshId, instances), back) };
}

const inSync = { kind: "in-sync" } as const;

async function move(
  { api, dryRun, group: { place, settings }, signal, template }: GroupTurn,
  held: number,
): Promise<RotationOutcome> {
  if (dryRun) return { kind: "would-move", heldBack: held };
  signal.throwIfAborted();
  await api.launchFrom(place.group, desiredConfiguration(settings, template));
  return { kind: "moved", heldBack: held };
}

function noteOn(back: WayBack, { launch }: GroupState): readonly string[] {
  const { first } = back;
  if (!back.open) {
    return [
      `No way back: ${back.because}.`,
      ...(first === undefined
        ? []
        : [`The group is given version ${first.version} before its refresh.`]),
    ];
  }
  if (first === undefined || launch === undefined) return [];
  return [
    `The group follows ${launch.version}: it is given version ${first.version} to go back to.`,
  ];
}

/** Where the refresh did not succeed, the group has the version that it was given. */
function withVersion(outcome: RotationOutcome, { first }: WayBack): RotationOutcome {
  if (first === undefined) return outcome;
  switch (outcome.kind) {
    case "cancelled":
    case "failed":
    case "rolled-back":
      return {
        ...outcome,
        reason: `${outcome.reason} The group launches from version ${first.version} now.`,
      };
    default:
      return outcome;
  }
}
