import type { Readable } from "../readable";

/** What the sessions of one region find in their own account. */
export interface AccountSessionFacts {
  readonly region: string;
  readonly logGroup: Readable<LogGroupFacts>;
  /** By the ARNs of the roles that instances may work with. */
  readonly permissions: ReadonlyMap<string, Readable<RolePermissions>>;
  /** By the ids of instances whose agent is online: whether it holds a connection for sessions. */
  readonly connections: ReadonlyMap<string, Readable<boolean>>;
}

export type LogGroupFacts =
  { readonly exists: false } | { readonly exists: true; readonly encrypted: boolean };

/** Calls of the agent, and whether the role may make them. */
export type RolePermissions =
  | { readonly exists: false }
  | {
      readonly exists: true;
      /** Actions. */
      readonly denied: readonly string[];
      readonly undecided: readonly UndecidedAction[];
    };

/** An action on which a simulation cannot decide. */
interface UndecidedAction {
  readonly action: string;
  /** A clause, such as `a condition on aws:SourceVpc decides, …`. */
  readonly why: string;
}
