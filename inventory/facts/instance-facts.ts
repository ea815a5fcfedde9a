export interface InstanceFacts {
  readonly instanceId: string;
  /** The tag `Name`; empty: none. */
  readonly name: string;
  /** `pending`, `running`, `stopping` or `stopped`. */
  readonly state: string;
  /** When it was started last; ISO 8601, UTC. */
  readonly launched: string;
  readonly imageId: string;
  readonly platform: "linux" | "windows";
  readonly vpcId: string;
  readonly subnetId: string;
  readonly privateIpAddress: string;
  /** Empty: none. */
  readonly publicIpAddress: string;
  /** SSH key pair that it was launched with; empty: none. */
  readonly keyName: string;
  /** Of all its network interfaces, sorted. */
  readonly securityGroupIds: readonly string[];
  readonly instanceProfileArn?: string;
  readonly metadata: {
    readonly enabled: boolean;
    readonly hopLimit: number;
  };
  readonly autoScalingGroupName?: string;
}
