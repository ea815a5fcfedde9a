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
