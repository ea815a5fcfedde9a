import { Brake, type BrakeProps } from "./brake";
import type { GroupInRotation } from "./group-in-rotation";
import type { GroupRotation } from "./group-turn";
import { inTurn } from "./in-turn";
import { planWaves } from "./plan-waves";
import { rotateGroup, type RotateGroupOptions } from "./rotate-group";
import type { RotatedGroup, RotationOutcome, RotationRun } from "./rotation-run";
import { standingOf } from "./standing-of";

export interface RotateProps extends BrakeProps, Omit<RotateGroupOptions, "onProgress"> {
  readonly groups: readonly GroupInRotation[];
  /** Account that goes first. @default - the first one by name */
  readonly canary?: string;
  /** Accounts at a time once a group has rotated, 1 and up. */
  readonly waveSize: number;
  /** Groups of a wave that rotate at the same time, 1 and up. */
  readonly groupsAtATime: number;
  readonly version: string;
  readonly onStart: (group: GroupInRotation) => void;
  readonly onProgress: (group: GroupInRotation, message: string) => void;
  readonly onEnd: (group: GroupInRotation, outcome: RotationOutcome) => void;
}

/** What shows that the new version runs, or of which a dry run supposes that it would. */
const canaries = new Set<RotationOutcome["kind"]>(["rotated", "would-rotate", "unfinished"]);

/**
 * Rotates groups: one at a time until one has rotated, then wave by wave, so many at the same time; a
 * wave begins when the one before has ended. No group is started any more once more than `maxFailures`
 * have failed, or nobody knows what becomes of one; those that run are followed to their end. A dry run
 * looks at all of them.
 */
export async function rotate(props: RotateProps): Promise<RotationRun> {
  const { canary, clock, dryRun, groupsAtATime, version, waveSize } = props;
  const { default: pLimit } = await import("p-limit");
  const limit = pLimit(groupsAtATime);
  const begin = clock.now();
  const brake = new Brake(props);

  const turn = (group: GroupInRotation): Promise<GroupRotation> =>
    limit(async () => {
      const { reason } = brake;
      if (reason !== undefined) return skipped(reason);
      const result = await rotateOne(group, props);
      brake.note(group.place, result.outcome);
      return result;
    });
  const order = inTurn(props.groups, canary);
  // To look harms nobody: a dry run looks at all of them at once, whatever their wave.
  const looks = new Map(dryRun ? order.map((group) => [group, turn(group)] as const) : []);

  const rotated: RotatedGroup[] = [];
  const take = async (wave: number, groups: readonly GroupInRotation[]): Promise<void> => {
    const turns = groups.map(async (group) => {
      const result = await (looks.get(group) ?? turn(group));
      return { ...group.place, wave, ...result, standing: standingOf(result.outcome) };
    });
    rotated.push(...(await Promise.all(turns)));
  };
  let proven = false;
  while (!proven && rotated.length < order.length) {
    await take(1, order.slice(rotated.length, rotated.length + 1));
    if (brake.reason !== undefined) break;
    proven = rotated.some(({ outcome }) => canaries.has(outcome.kind));
  }
  const rest = planWaves(order.slice(rotated.length), rotated.at(-1)?.account, waveSize);
  for (const [index, wave] of rest.entries()) await take(index + 2, wave);

  const skip = rotated.find(({ outcome }) => outcome.kind === "skipped")?.outcome;
  return {
    started: new Date(begin).toISOString(),
    duration: clock.now() - begin,
    version,
    dryRun,
    groups: rotated,
    ...(skip?.kind === "skipped" && { stopped: skip.reason }),
  };
}

async function rotateOne(group: GroupInRotation, props: RotateProps): Promise<GroupRotation> {
  props.onStart(group);
  const result = await rotateGroup(group, {
    ...props,
    onProgress: (message) => {
      props.onProgress(group, message);
    },
  }).catch((error: unknown) =>
    // Before a refresh has begun: afterwards, an interruption leaves it unfinished.
    props.signal.aborted && (error as Error).name === "AbortError"
      ? skipped(Brake.interruption)
      : { reasons: [], outcome: { kind: "failed", reason: (error as Error).message } as const },
  );
  props.onEnd(group, result.outcome);
  return result;
}

function skipped(reason: string): GroupRotation {
  return { reasons: [], outcome: { kind: "skipped", reason } };
}
