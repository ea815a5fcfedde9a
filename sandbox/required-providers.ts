/** A provider that the graph requires, in exactly one version. */
export interface RequiredProvider {
  /** Fully qualified source. */
  readonly source: string;
  readonly version: string;
}

/** The versions that the constructs are generated from; synthesized stacks ask for the same. */
export const requiredProviders = {
  aws: { source: "registry.terraform.io/hashicorp/aws", version: "5.100.0" },
  okta: { source: "registry.terraform.io/okta/okta", version: "4.20.0" },
} as const satisfies Record<string, RequiredProvider>;
