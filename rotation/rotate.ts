import type { GroupInRotation } from "./group-in-rotation";
import { planWaves, type WaveOptions } from "./plan-waves";
import { rotateGroup, type RotateGroupOptions } from "./rotate-group";
import type { RotatedGroup, RotationOutcome, RotationRun } from "./rotation-run";

export interface RotateProps extends WaveOptions, Omit<RotateGroupOptions, "onProgress"> {
  readonly groups: readonly GroupInRotation[];
  /** So many groups may fail before no further wave is started. */
  readonly maxFailures: number;
  readonly version: string;
  readonly onStart: (group: GroupInRotation) => void;
  readonly onProgress: (group: GroupInRotation, message: string) => void;
  readonly onEnd: (group: GroupInRotation, outcome: RotationOutcome) => void;
}

const failures = new Set<RotationOutcome["kind"]>(["failed", "rolled-back", "cancelled"]);

/**
 * Rotates groups wave by wave. A wave's groups run at the same time; the next wave begins when all of
 * them have ended and no more than `maxFailures` have failed. What one group's account answers never
 * stops the others of its wave.
 */
export async function rotate(props: RotateProps): Promise<RotationRun> {
  const { clock, dryRun, maxFailures, signal, version } = props;
  const begin = clock.now();
  const rotated: RotatedGroup[] = [];
  let stopped: string | undefined;
  for (const [index, wave] of planWaves(props.groups, props).entries()) {
    const failed = rotated.filter(({ outcome }) => failures.has(outcome.kind)).length;
    if (signal.aborted) stopped ??= "It was interrupted.";
    else if (failed > maxFailures) {
      stopped ??= `${failed} ${failed === 1 ? "group" : "groups"} failed; at most ${maxFailures} may.`;
    }
    const reason = stopped;
    rotated.push(
      ...(await Promise.all(
        wave.map(async (group) => ({
          ...group.place,
          wave: index + 1,
          ...(reason === undefined
            ? await rotateOne(group, props)
            : { reasons: [], outcome: { kind: "skipped", reason } as const }),
        })),
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
  }).catch((error: unknown) => ({
    reasons: [],
    outcome: { kind: "failed", reason: (error as Error).message } as const,
  }));
  props.onEnd(group, result.outcome);
  return result;
}
