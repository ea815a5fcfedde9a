import type { GroupRotation } from "../../rotation/group-turn";
import { rotateGroup } from "../../rotation/rotate-group";
import { FakeClock } from "./fake-clock";
import { fakeRotation, type FakeRotationProps } from "./fake-rotation";

export interface RotatedFake {
  readonly result: GroupRotation;
  readonly calls: readonly unknown[];
  readonly said: readonly string[];
}

/** Rotates a group of a fake AWS, with a clock that needs no time. */
export async function rotateFakeGroup(
  props: FakeRotationProps,
  {
    dryRun = false,
    interrupt = new AbortController(),
    interruptedBy = "",
  }: {
    readonly dryRun?: boolean;
    readonly interrupt?: AbortController;
    /** What is said when somebody interrupts. @default - nobody does */
    readonly interruptedBy?: string;
  } = {},
): Promise<RotatedFake> {
  const { calls, group } = fakeRotation(props);
  const said: string[] = [];
  const result = await rotateGroup(group, {
    dryRun,
    clock: new FakeClock(),
    signal: interrupt.signal,
    onProgress: (message) => {
      said.push(message);
      if (message === interruptedBy) interrupt.abort();
    },
  });
  return { result, calls, said };
}

/** Why the two instances of such a group are behind. */
export const behind = ["2 of 2 instances from version 2 of web; the latest is version 3."];

/** Of its refresh. */
export const preferences = {
  MinHealthyPercentage: 100,
  MaxHealthyPercentage: 110,
  SkipMatching: true,
  AutoRollback: true,
  ScaleInProtectedInstances: "Wait",
  StandbyInstances: "Wait",
};

/** Its refresh. */
export const started = {
  AutoScalingGroupName: "web",
  Strategy: "Rolling",
  DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
  Preferences: preferences,
};
