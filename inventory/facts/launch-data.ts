/** What instances are launched with. */
export interface LaunchData {
  /** `ami-…` or `resolve:ssm:…`; empty: none. */
  readonly imageId: string;
  /** Empty: none. */
  readonly instanceType: string;
  /** Empty: none. */
  readonly keyName: string;
  /** Name of the instance profile, also where AWS has its ARN. */
  readonly instanceProfile?: string;
  /** Of the data, or of its one network interface. */
  readonly securityGroupIds: readonly string[];
  /** `undefined`: as the subnet says. */
  readonly publicIpAddress?: boolean;
  /** `undefined`: as the image or the account says. */
  readonly metadataHopLimit?: number;
  readonly detailedMonitoring: boolean;
  readonly ebsOptimized: boolean;
  /** Decoded. Where something in it looks like a secret it goes into no proposal and no report. */
  readonly userData: UserDataFacts;
  readonly volumes: readonly VolumeFacts[];
  readonly instanceTags: Readonly<Record<string, string>>;
  /** Attributes that no other field holds, by their names in the API; sorted. */
  readonly otherAttributes: readonly string[];
}

export type UserDataFacts =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary" };

export interface VolumeFacts {
  readonly deviceName: string;
  /** GiB. */
  readonly volumeSize?: number;
  readonly volumeType?: string;
  readonly iops?: number;
  /** MiB a second. */
  readonly throughput?: number;
  readonly kmsKeyArn?: string;
}
