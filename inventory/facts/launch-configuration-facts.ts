import type { LaunchData } from "./launch-data";

/** The predecessor of a launch template. */
export interface LaunchConfigurationFacts {
  readonly name: string;
  readonly data: LaunchData;
}
