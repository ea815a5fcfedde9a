import type { Rotation } from "../model/organization";
import type { GroupInstanceState } from "./group-state";

export interface HeldBack {
  /** Instances that a refresh would leave alone. */
  readonly ignored: readonly GroupInstanceState[];
  /** What a refresh does about protected and standby instances, one sentence each. */
  readonly notes: readonly string[];
}

type Settings = Pick<Rotation, "scaleInProtectedInstances" | "standbyInstances">;

/** Finds the instances that do not let themselves be replaced like the others, and what becomes of them. */
export function heldBack(
  behind: readonly GroupInstanceState[],
  { scaleInProtectedInstances, standbyInstances }: Settings,
): HeldBack {
  const standby = behind.filter(({ lifecycleState }) => lifecycleState.includes("Standby"));
  const guarded = behind.filter((one) => one.protectedFromScaleIn && !standby.includes(one));
  return {
    ignored: [
      ...(scaleInProtectedInstances === "Ignore" ? guarded : []),
      ...(standbyInstances === "Ignore" ? standby : []),
    ],
    notes: [
      ...note(guarded.length, "protected from scale-in", scaleInProtectedInstances),
      ...note(standby.length, "in standby", standbyInstances),
    ],
  };
}

const becomes = {
  Ignore: "a refresh leaves it alone",
  Refresh: "a refresh replaces it all the same",
  Terminate: "a refresh replaces it all the same",
  Wait: "a refresh waits an hour for that to end, then fails",
} as const;

function note(count: number, how: string, setting: keyof typeof becomes): readonly string[] {
  if (count === 0) return [];
  const which = count === 1 ? "1 of them is" : `${count} of them are`;
  const what = count === 1 ? becomes[setting] : becomes[setting].replace(" it ", " them ");
  return [`${which} ${how}: ${what} (${setting}).`];
}
