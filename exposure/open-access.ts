import type { Exposure } from "./exposure";
import type { LikelyBastion } from "./likely-bastion";

/** By what people may come in beside sessions. */
export interface OpenAccess {
  /** Open ports: zero is the goal. */
  readonly exposures: readonly Exposure[];
  /**
   * Rules by which security groups admit each other on more than SSH or RDP, such as the rule that
   * AWS gives to every default group: the traffic of services. They are no open ports to close.
   */
  readonly internal: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
}
