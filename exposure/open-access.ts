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
  /**
   * Rules whose groups services carry today and no instance does, such as those of a load balancer or
   * an SFTP endpoint: nobody comes to a host by them. Where one passes SSH on to a host, the host's
   * own rule is an open port.
   */
  readonly ofServices: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
}
