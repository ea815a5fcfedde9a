import type { AutoScalingGroup } from "../model/organization";
import type { RotationApi } from "./rotation-api";
import type { GroupPlace } from "./rotation-run";

/** A group of the configuration, with the way to its account. */
export interface GroupInRotation {
  readonly place: GroupPlace;
  readonly settings: Pick<AutoScalingGroup, "mixedInstances" | "rotation" | "suspendedProcesses">;
  /** Name of its launch template. */
  readonly templateName: string;
  /** Opened when it is needed: an account that cannot be reached concerns its own groups. */
  readonly api: () => Promise<RotationApi>;
}
