/** A network interface in use that is no instance's: of a load balancer, an endpoint, a database. */
export interface ServiceInterface {
  /** `eni-…`. */
  readonly id: string;
  readonly securityGroupIds: readonly string[];
  /**
   * Whose it is, in the words of AWS: its description, type and requester, such as
   * `ELB net/sftp/50dc6c495c0c9188 (network_load_balancer, amazon-elb)`.
   */
  readonly owner: string;
}
