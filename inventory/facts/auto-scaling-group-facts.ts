export interface AutoScalingGroupFacts {
  readonly name: string;
  readonly minSize: number;
  readonly maxSize: number;
  readonly desiredCapacity: number;
  readonly subnetIds: readonly string[];
  readonly launch: GroupLaunch;
  readonly targetGroupArns: readonly string[];
  /** Such as `EC2` or `ELB`. */
  readonly healthCheckType: string;
  /** Seconds. */
  readonly healthCheckGracePeriod: number;
  readonly terminationPolicies: readonly string[];
  readonly suspendedProcesses: readonly string[];
  readonly enabledMetrics: readonly string[];
  readonly protectFromScaleIn: boolean;
  readonly capacityRebalance: boolean;
  /** Seconds. */
  readonly defaultCooldown: number;
  /** Seconds. */
  readonly maxInstanceLifetime?: number;
  /** Attributes of the group that no other field holds, by their names in the API; sorted. */
  readonly otherAttributes: readonly string[];
  readonly instances: readonly GroupInstance[];
  /** Who makes and changes it by its tags, such as `the CloudFormation stack web`. */
  readonly ownedBy?: string;
  /** Without those of AWS itself. */
  readonly tags: readonly {
    readonly key: string;
    readonly value: string;
    readonly propagateAtLaunch: boolean;
  }[];
}

/** What a group launches its instances from. */
export type GroupLaunch =
  | {
      readonly kind: "launch-template";
      readonly id: string;
      readonly name: string;
      /** As the group has it: a number, `$Latest` or `$Default`. */
      readonly version: string;
      readonly mixedInstances?: MixedInstancesFacts;
    }
  | { readonly kind: "launch-configuration"; readonly name: string }
  /** Launched from an instance, or not at all. */
  | { readonly kind: "none" };

export interface MixedInstancesFacts {
  readonly instanceTypes: readonly { readonly type: string; readonly weight?: number }[];
  readonly onDemandBaseCapacity: number;
  readonly onDemandPercentageAboveBaseCapacity: number;
  readonly spotAllocationStrategy: string;
  /** What the policy has beside these, by its names in the API; sorted. */
  readonly otherAttributes: readonly string[];
}

interface GroupInstance {
  readonly instanceId: string;
  /** Such as `InService` or `Terminating:Wait`. */
  readonly lifecycleState: string;
  /** What it was launched from, where that was a launch template. */
  readonly launchTemplate?: { readonly id: string; readonly version: string };
}
