import type { AccountInventory } from "../inventory/account-inventory";
import type { AgentFacts } from "../inventory/facts/agent-facts";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { Readable } from "../inventory/readable";
import type { RegionInventory } from "../inventory/region-inventory";
import type {
  AccountSessionFacts,
  RolePermissions,
} from "../inventory/sessions/account-session-facts";
import type { HubSessionFacts } from "../inventory/sessions/hub-session-facts";
import type { Account, AccountRegion } from "../model/organization";
import type { DoctorFinding } from "./diagnosis";

/** What an account is diagnosed by. */
export interface DoctorFacts {
  readonly account: Account;
  readonly inventory: AccountInventory;
  /** By region. */
  readonly hub: ReadonlyMap<string, HubSessionFacts>;
  /** By region. */
  readonly sessions: ReadonlyMap<string, AccountSessionFacts>;
}

/** A region of an account. */
export interface RegionCase {
  readonly account: Account;
  readonly region: AccountRegion;
  readonly inventory: RegionInventory;
  readonly hub: HubSessionFacts;
  readonly sessions: AccountSessionFacts;
}

/** One instance. */
export interface InstanceCase extends RegionCase {
  readonly instance: InstanceFacts;
  /** What Systems Manager reports; absent: nothing. */
  readonly agent: Readable<AgentFacts | undefined>;
  /** ARN of the role that it works with; empty: it has none. */
  readonly roleArn: Readable<string>;
  /** Of that role. */
  readonly permissions: Readable<RolePermissions>;
  /** What the causes before found. */
  readonly before: readonly DoctorFinding[];
}
