import type { Readable } from "../readable";

/** What the sessions of one region find in their own account. */
export interface AccountSessionFacts {
  readonly region: string;
  readonly logGroup: Readable<LogGroupFacts>;
  /** By the ARNs of the roles that instances work with. */
  readonly permissions: ReadonlyMap<string, Readable<RolePermissions>>;
}

export type LogGroupFacts =
  { readonly exists: false } | { readonly exists: true; readonly encrypted: boolean };

/** Actions that the agent needs, and whether the role may take them. */
export interface RolePermissions {
  readonly denied: readonly string[];
  /** Actions on which a condition decides that a simulation has no value for. */
  readonly undecided: readonly string[];
}
