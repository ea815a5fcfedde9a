/** A provider's package on this machine, verified against the dependency lock file. */
export interface ProviderPackage {
  /** Such as `registry.terraform.io/hashicorp/aws`. */
  readonly source: string;
  readonly version: string;
  /**
   * Absolute; the unpacked package in Terraform's layout, `…/<source>/<version>/<platform>`; its
   * last part is the platform. Where Terraform linked it, this is the link.
   */
  readonly folder: string;
  /** Absolute, without links; the provider's executable in the package. */
  readonly executable: string;
}
