import type { Stack } from "./stack";

/** The verified providers that every run of Terraform over a fleet shares. */
export interface FleetProviders {
  /** Versions by source address. */
  readonly versions: Readonly<Record<string, string>>;
  /** Gets a stack's folder ready for Terraform. */
  enter(stack: Stack, options?: { readonly wholeSchema?: boolean }): Promise<StackEntry>;
  /** Ends every provider process. */
  close(): Promise<void>;
}

/** A stack's folder, ready for Terraform until `close`. */
interface StackEntry {
  /** Variables for `init`. */
  readonly initEnvironment: Readonly<Record<string, string>>;
  /** Variables for every other command. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}
