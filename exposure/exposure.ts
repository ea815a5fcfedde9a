import type { SecurityGroupRule } from "../inventory/facts/security-group-rule";

/** A rule of a security group that admits SSH (22) or RDP (3389). */
export interface Exposure {
  readonly region: string;
  readonly rule: SecurityGroupRule;
  /** The ports of 22 and 3389 that it admits, ascending. */
  readonly ports: readonly (22 | 3389)[];
  /** Whether it admits other ports, too: somebody else may need it. */
  readonly broad: boolean;
  readonly reach: Reach;
  /** Instances that carry the group, sorted. */
  readonly instanceIds: readonly string[];
  /**
   * What else carries it, sorted: load balancers, endpoints and the like, in the words of AWS; absent:
   * nobody could read it. Neither an instance nor this: the rule admits nobody anywhere today.
   */
  readonly services?: readonly string[];
}

/** From where, the widest first. A prefix list may hold anything. */
export type Reach = "world" | "public" | "prefix-list" | "private" | "security-group";
