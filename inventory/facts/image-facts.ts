export interface ImageFacts {
  readonly imageId: string;
  /** Such as `al2023-ami-2023.5.20240805.0-kernel-6.1-arm64`. */
  readonly name: string;
  readonly description: string;
  /** `x86_64` or `arm64`; others exist. */
  readonly architecture: string;
  readonly platform: "linux" | "windows";
  /** Such as `/dev/xvda`; empty: the root is no EBS volume. */
  readonly rootDeviceName: string;
  /** Hops of the metadata service's answers where nobody says another number. */
  readonly metadataHopLimit: number;
}
