export interface InstanceFacts {
  readonly instanceId: string;
  /** The tag `Name`; empty: none. */
  readonly name: string;
  /** `pending`, `running`, `stopping` or `stopped`. */
  readonly state: string;
  /** ISO 8601, UTC: when it was launched, or started again. */
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
  readonly networkInterfaces: readonly NetworkInterfaceFacts[];
  /** Of all its network interfaces, sorted. */
  readonly securityGroupIds: readonly string[];
  readonly instanceProfileArn?: string;
  readonly metadata: {
    readonly enabled: boolean;
    readonly hopLimit: number;
  };
  readonly autoScalingGroupName?: string;
  /** Who makes it by its tags, such as `the CloudFormation stack bastion`. */
  readonly ownedBy?: string;
}

export interface NetworkInterfaceFacts {
  /** `eni-…`. */
  readonly id: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Private IPv4 and IPv6 ones: those by which traffic arrives. */
  readonly addresses: readonly string[];
}
