import type { Lifecycle } from "./lifecycle";

/** A role that instances work with, made outside of this configuration. */
export interface ExistingInstanceRole {
  readonly name: string;
  /** With a slash at both ends. */
  readonly path: string;
  /** Name of the inline policy with which its instances hold sessions. */
  readonly policyName: string;
  /** Present when the role itself is imported; otherwise others own it and only the policy is ours. */
  readonly adopted?: AdoptedRole;
}

/** What Terraform owns of an imported role: all that it would otherwise change. */
export interface AdoptedRole {
  readonly description: string;
  /** Policy document as JSON, canonical: keys as written, no white space. */
  readonly trustPolicy: string;
  /** Seconds, 3,600 to 43,200. */
  readonly maxSessionDuration: number;
  readonly permissionsBoundaryArn?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Default Host Management Configuration: in every active region of the account. */
export interface DefaultHostManagement {
  readonly roleName: string;
  /** With a slash at both ends. */
  readonly rolePath: string;
  readonly permissionsBoundaryArn?: string;
}

/** A security group of instances; none of its rules admits SSH or RDP. */
export interface SecurityGroup {
  /** Its key in the configuration, and part of its Terraform address. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly vpcId: string;
  /** Outbound traffic is free: agents call AWS. */
  readonly ingress: readonly IngressRule[];
}

/** One rule, from one source. */
export interface IngressRule {
  readonly protocol: "tcp" | "udp";
  readonly fromPort: number;
  readonly toPort: number;
  readonly source:
    | { readonly kind: "ipv4"; readonly cidr: string }
    | { readonly kind: "ipv6"; readonly cidr: string }
    | { readonly kind: "security-group"; readonly id: string };
  readonly description: string;
}

export interface LaunchTemplate {
  /** Its key in the configuration, and part of its Terraform address. */
  readonly key: string;
  readonly name: string;
  /** `lt-…`: it exists and is imported. */
  readonly adoptedId?: string;
  readonly description: string;
  /** `ami-…` or `resolve:ssm:…`. */
  readonly imageId: string;
  readonly instanceType: string;
  /** Name of an instance profile that others own; absent: the account's own. */
  readonly instanceProfileName?: string;
  readonly securityGroupIds: readonly string[];
  /** Keys of security groups of the same region that the configuration declares. */
  readonly securityGroupKeys: readonly string[];
  /** Whether instances get a public address, or whether their subnet says so. */
  readonly publicIpAddress: boolean | "subnet";
  /** 1 to 64: answers of the metadata service end after so many hops. */
  readonly metadataHopLimit: number;
  readonly detailedMonitoring: boolean;
  readonly ebsOptimized: boolean;
  /** Base64; composed and encoded by the model, so Terraform never reads it as a template. */
  readonly userData: string;
  /** Always encrypted; the root volume first. Empty: the image's own volumes. */
  readonly volumes: readonly Volume[];
  /** Tags of the instances and volumes that the template launches. */
  readonly instanceTags: Readonly<Record<string, string>>;
  /** Tags of the template itself, beside the stack's own. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface Volume {
  /** Such as `/dev/xvda`. */
  readonly deviceName: string;
  /** GiB; absent: the image's own size. */
  readonly volumeSize?: number;
  readonly volumeType?: string;
  readonly iops?: number;
  /** MiB a second. */
  readonly throughput?: number;
  /** ARN; absent: the account's default key of EBS. */
  readonly kmsKeyArn?: string;
}

export interface AutoScalingGroup {
  /** Its key in the configuration, and part of its Terraform address. */
  readonly key: string;
  readonly name: string;
  /** It exists and is imported by its name. */
  readonly adopt: boolean;
  /** Key of a launch template of the same region. */
  readonly launchTemplateKey: string;
  readonly subnetIds: readonly string[];
  readonly minSize: number;
  readonly maxSize: number;
  /** Absent: scaling policies decide, and Terraform leaves it alone. */
  readonly desiredCapacity?: number;
  /** Absent: the launch template's instance type, on demand. */
  readonly mixedInstances?: MixedInstances;
  readonly targetGroupArns: readonly string[];
  readonly healthCheck: {
    readonly type: "EC2" | "ELB";
    /** Seconds. */
    readonly gracePeriod: number;
  };
  readonly terminationPolicies: readonly string[];
  readonly suspendedProcesses: readonly string[];
  readonly enabledMetrics: readonly string[];
  readonly protectFromScaleIn: boolean;
  readonly capacityRebalance: boolean;
  /** Seconds. */
  readonly defaultCooldown?: number;
  /** Seconds. */
  readonly maxInstanceLifetime?: number;
  readonly rotation: Rotation;
  /** Of the group itself and not of its instances, beside the stack's own. */
  readonly tags: Readonly<Record<string, string>>;
  /** Of the group and, as it launches them, of its instances. */
  readonly propagatedTags: Readonly<Record<string, string>>;
}

export interface MixedInstances {
  /** In the order of preference. */
  readonly instanceTypes: readonly { readonly type: string; readonly weight?: number }[];
  /** Instances. */
  readonly onDemandBaseCapacity: number;
  /** Percent, 0 to 100. */
  readonly onDemandPercentageAboveBaseCapacity: number;
  readonly spotAllocationStrategy:
    | "price-capacity-optimized"
    | "capacity-optimized"
    | "capacity-optimized-prioritized"
    | "lowest-price";
}

/** How the instances of an Auto Scaling group are replaced when its launch template changes. */
export interface Rotation {
  /**
   * `apply`: Terraform points the group at the template's newest version and starts the refresh.
   * `rotate`: Terraform leaves the group's version alone; `bastionless rotate` moves it, in waves.
   */
  readonly startedBy: "apply" | "rotate";
  /** Percent of the desired capacity, 0 to 100. */
  readonly minHealthyPercentage: number;
  /** Percent, 100 to 200, at most 100 above `minHealthyPercentage`. */
  readonly maxHealthyPercentage: number;
  /** Seconds; absent: the group's default warm-up, or its grace period. */
  readonly instanceWarmup?: number;
  /** Percent of the instances after which the refresh waits; the last one is 100. Empty: none. */
  readonly checkpointPercentages: readonly number[];
  /** Seconds. */
  readonly checkpointDelay: number;
  /** Leaves instances alone that match already. */
  readonly skipMatching: boolean;
  /** What becomes of instances that are protected from scale-in; `Wait`: for an hour, then it fails. */
  readonly scaleInProtectedInstances: "Refresh" | "Ignore" | "Wait";
  /** What becomes of instances in standby; `Wait`: for an hour, then it fails. */
  readonly standbyInstances: "Terminate" | "Ignore" | "Wait";
  /** Not possible where the image is a parameter (`resolve:ssm:`). */
  readonly autoRollback: boolean;
  /** Names of CloudWatch alarms that fail the refresh. */
  readonly alarms: readonly string[];
}

/** The way of the agents of one VPC to AWS, without the internet. */
export interface VpcEndpoints {
  readonly key: string;
  readonly vpcId: string;
  /** One a zone, for the interface endpoints. */
  readonly subnetIds: readonly string[];
  /** Short names, sorted, such as `ssm` and `ssmmessages`. */
  readonly interfaceServices: readonly string[];
  /** Whose principals may use the interface endpoints: the account's own, or everybody's. */
  readonly policy: "account" | "unrestricted";
  /** Present when the VPC gets a gateway endpoint for S3. */
  readonly s3Gateway?: {
    readonly routeTableIds: readonly string[];
    /** `sessions`: recordings and the agent's own downloads; `unrestricted`: all that the VPC does with S3. */
    readonly policy: "sessions" | "unrestricted";
  };
  readonly securityGroupName: string;
}

/** State Manager association that keeps agents up to date. */
export interface AgentUpdate {
  readonly associationName: string;
  /** `cron(…)` or `rate(…)`, UTC. */
  readonly schedule: string;
}

/**
 * How people came in before: bastions, and rules of security groups that admit SSH or RDP. They are
 * imported as they are, and removed once they are `retired`.
 */
export interface LegacyAccess {
  readonly key: string;
  readonly lifecycle: Lifecycle;
  /** Standalone bastions. */
  readonly instanceIds: readonly string[];
  /** Groups that launch bastions. */
  readonly autoScalingGroupNames: readonly string[];
  /** Inbound rules. */
  readonly ingressRules: readonly { readonly securityGroupId: string; readonly ruleId: string }[];
}
