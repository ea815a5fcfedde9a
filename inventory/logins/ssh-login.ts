/** Connections of one address to one host, on SSH or RDP. */
export interface SshLogin {
  readonly region: string;
  readonly instanceId: string;
  /** Address that they came from. */
  readonly from: string;
  /** ISO 8601, UTC: the end of the last one. */
  readonly last: string;
  readonly times: number;
}
