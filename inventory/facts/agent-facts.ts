/** What Systems Manager reports of the ssm-agent of one managed node. */
export interface AgentFacts {
  readonly instanceId: string;
  /** `Online`, `ConnectionLost` or `Inactive`. */
  readonly pingStatus: string;
  /** ISO 8601, UTC: when it was heard of last; absent: AWS does not say. */
  readonly lastPing?: string;
  /** Such as `3.3.40.0`. */
  readonly agentVersion: string;
  /** Name of the role that Systems Manager gave it; it does not say so of one of an instance profile. */
  readonly roleName?: string;
}
