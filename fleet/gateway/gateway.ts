/**
 * Stands between Terraform and the providers: what depends on nothing but the provider's binary is
 * answered once for the whole fleet, everything else passes through byte for byte.
 */
export interface Gateway {
  /**
   * Lets one stack's runs of Terraform in. Each of their connections that configures a provider
   * gets a provider process of its own.
   *
   * @throws GatewayError when a provider does not start
   */
  open(props: OpenProps): Promise<GatewayEntry>;
  /** Ends every provider process and removes the sockets. */
  close(): Promise<void>;
}

export interface OpenProps {
  /**
   * What the schemas are cut down to. `full` cuts nothing and lets every provider in: for a stack
   * whose state has what its configuration no longer has, see `lacksSchema`.
   */
  readonly usage: SchemaUsage | "full";
  /** Absolute; the folder that Terraform runs in. Providers read files relative to it. */
  readonly folder: string;
}

/** By provider source, such as `registry.terraform.io/hashicorp/aws`. */
export type SchemaUsage = Readonly<Record<string, ProviderUsage>>;

interface ProviderUsage {
  /** Sorted names of managed resource types, data sources, ephemeral resources and actions. */
  readonly types: readonly string[];
}

export interface GatewayEntry {
  /**
   * Variables for every command of Terraform in the folder: they lead it to the gateway
   * (`TF_REATTACH_PROVIDERS`) and spare it garbage collection.
   */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the provider processes of this entry; its sockets admit nobody afterwards. */
  readonly close: () => Promise<void>;
}
