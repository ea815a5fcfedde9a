/** Operating system family of an image: decides how the ssm-agent gets there. */
export interface OsFamily {
  /** What reads the user data at boot: cloud-init, or EC2Launch on Windows. */
  readonly launchedBy: "cloud-init" | "ec2launch";
  /** Processor architectures for which AWS publishes the agent. */
  readonly architectures: readonly Architecture[];
  /**
   * Returns the script that installs or updates the agent, verifies that its service runs, and ends
   * with a message and an error, or with the instance, otherwise.
   */
  readonly agentScript: (host: AgentHost) => string;
}

export interface AgentHost {
  /** The agent is downloaded from the region's own bucket. */
  readonly region: string;
  readonly architecture: Architecture;
  /** `powerOff`: an instance without a working agent ends itself, and its group replaces it. */
  readonly agentFailure: AgentFailure;
}

export type AgentFailure = "continue" | "powerOff";

export type Architecture = "x86_64" | "arm64";
