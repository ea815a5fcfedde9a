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
import type { LiveDocument } from "./documents/live-document";
import type { WorkingRole } from "./roles/working-role";

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
export interface RegionCase extends RegionFacts, Omit<DoctorFacts, "regions"> {
  /** Names of the hub's documents that people of the account may start. */
  readonly documentNames: readonly string[];
  /** Those of them that could be read and are there, as the hub has them now. */
  readonly documents: readonly LiveDocument[];
}

/** One instance. */
export interface InstanceCase extends RegionCase {
  readonly instance: InstanceFacts;
  /** What Systems Manager reports; absent: nothing. */
  readonly agent: Readable<AgentFacts | undefined>;
  /** Whether Systems Manager is known to have the agent's reports. */
  readonly isOnline: boolean;
  /** Whether the agent holds the connection that sessions come by; absent: it is not online. */
  readonly connected?: Readable<boolean>;
  /** Whether it is known to hold it. */
  readonly isConnected: boolean;
  /** It started so short a time ago that nothing can be said of a silent agent. */
  readonly isStarting: boolean;
  /** ARN of the role that it works with; empty: it has none. */
  readonly roleArn: WorkingRole;
  /** Name of that role; empty: it has none, or nobody knows. */
  readonly roleName: string;
  /** Of that role. */
  readonly permissions: Readable<RolePermissions>;
  /** What the causes before found. */
  readonly before: readonly DoctorFinding[];
}
