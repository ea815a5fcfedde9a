import type { AgentFacts } from "../inventory/facts/agent-facts";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { InstanceProfileFacts } from "../inventory/iam/read-instance-profiles";
import type { Readable } from "../inventory/readable";
import type {
  AccountSessionFacts,
  RolePermissions,
} from "../inventory/sessions/account-session-facts";
import type { HostInventory } from "../inventory/sessions/host-inventory";
import type { HubSessionFacts } from "../inventory/sessions/hub-session-facts";
import type { Account, AccountRegion } from "../model/organization";
import type { DoctorFinding } from "./diagnosis";

/** What an account is diagnosed by. */
export interface DoctorFacts {
  readonly account: Account;
  /** `o-…`. */
  readonly organizationId: string;
  /** When the account was read; ISO 8601, UTC. */
  readonly read: string;
  readonly instanceProfiles: Readable<readonly InstanceProfileFacts[]>;
  /** The active ones, in the order of the account's file. */
  readonly regions: readonly RegionFacts[];
}

export interface RegionFacts {
  readonly region: AccountRegion;
  readonly inventory: HostInventory;
  readonly hub: HubSessionFacts;
  readonly sessions: AccountSessionFacts;
}

/** A region of an account. */
export interface RegionCase extends RegionFacts, Omit<DoctorFacts, "regions"> {}

/** One instance. */
export interface InstanceCase extends RegionCase {
  readonly instance: InstanceFacts;
  /** What Systems Manager reports; absent: nothing. */
  readonly agent: Readable<AgentFacts | undefined>;
  /** Whether the agent holds the connection that sessions come by; absent: it is not online. */
  readonly connected?: Readable<boolean>;
  /** ARN of the role that it works with; empty: it has none. */
  readonly roleArn: Readable<string>;
  /** Of that role. */
  readonly permissions: Readable<RolePermissions>;
  /** What the causes before found. */
  readonly before: readonly DoctorFinding[];
}
