import type { GroupInRotation } from "./group-in-rotation";
import { planWaves, type WaveOptions } from "./plan-waves";
import { rotateGroup, type RotateGroupOptions } from "./rotate-group";
import type { RotatedGroup, RotationOutcome, RotationRun } from "./rotation-run";

export interface RotateProps extends WaveOptions, Omit<RotateGroupOptions, "onProgress"> {
  readonly groups: readonly GroupInRotation[];
  /** Groups of a wave that rotate at the same time, 1 and up. */
  readonly groupsAtATime: number;
  /** So many groups may fail before no further one is started. */
  readonly maxFailures: number;
  readonly version: string;
  readonly onStart: (group: GroupInRotation) => void;
  readonly onProgress: (group: GroupInRotation, message: string) => void;
  readonly onEnd: (group: GroupInRotation, outcome: RotationOutcome) => void;
}

const failures = new Set<RotationOutcome["kind"]>(["failed", "rolled-back", "cancelled"]);

const interrupted = "It was interrupted.";

/**
 * Rotates groups wave by wave, so many at the same time; a wave begins when the one before has ended.
 * No group is started any more once more than `maxFailures` have failed; those that run are followed to
 * their end. A dry run looks at all of them.
 */
export async function rotate(props: RotateProps): Promise<RotationRun> {
  const { clock, dryRun, groupsAtATime, maxFailures, signal, version } = props;
  const { default: pLimit } = await import("p-limit");
  const limit = pLimit(groupsAtATime);
  const begin = clock.now();
  let failed = 0;
  let stopped: string | undefined;

  const turn = async (
    group: GroupInRotation,
  ): Promise<Pick<RotatedGroup, "reasons" | "outcome">> => {
    if (signal.aborted) stopped ??= interrupted;
    else if (failed > maxFailures && !dryRun) {
      stopped ??= `${failed} ${failed === 1 ? "group" : "groups"} failed; at most ${maxFailures} may.`;
    }
    if (stopped !== undefined) return skipped(stopped);
    const result = await rotateOne(group, props);
    if (failures.has(result.outcome.kind)) failed += 1;
    return result;
  };

  const rotated: RotatedGroup[] = [];
  for (const [index, wave] of planWaves(props.groups, props).entries()) {
    rotated.push(
      ...(await Promise.all(
        wave.map((group) =>
          limit(async () => ({ ...group.place, wave: index + 1, ...(await turn(group)) })),
        ),
      )),
    );
  }
  return {
    started: new Date(begin).toISOString(),
    duration: clock.now() - begin,
    version,
    dryRun,
    groups: rotated,
    ...(stopped !== undefined && { stopped }),
  };
}

async function rotateOne(
  group: GroupInRotation,
  props: RotateProps,
): Promise<Pick<RotatedGroup, "reasons" | "outcome">> {
  props.onStart(group);
  const result = await rotateGroup(group, {
    ...props,
    onProgress: (message) => {
      props.onProgress(group, message);
    },
  }).catch((error: unknown) =>
    // Before a refresh has begun: afterwards, an interruption leaves it unfinished.
    props.signal.aborted
      ? skipped(interrupted)
      : { reasons: [], outcome: { kind: "failed", reason: (error as Error).message } as const },
  );
  props.onEnd(group, result.outcome);
  return result;
}

function skipped(reason: string): Pick<RotatedGroup, "reasons" | "outcome"> {
  return { reasons: [], outcome: { kind: "skipped", reason } };
}
