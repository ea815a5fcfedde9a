import type { Exposure } from "../exposure/exposure";
import type { LikelyBastion } from "../exposure/likely-bastion";

/** What `discover` found, and what it proposes. Nothing of it was written to an account. */
export interface Discovery {
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly version: string;
  /** In the order of their names. */
  readonly accounts: readonly AccountDiscovery[];
}

export interface AccountDiscovery {
  /** Name of the account's file, or the one that is proposed for it. */
  readonly name: string;
  readonly accountId: string;
  readonly owners: readonly string[];
  readonly counts: {
    readonly instances: number;
    /** Instances whose agent is online. */
    readonly managed: number;
    readonly autoScalingGroups: number;
    readonly launchTemplates: number;
    readonly keyPairs: number;
  };
  /** Absent: there is nothing to propose, or the file already says it all. */
  readonly proposal?: Proposal;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
  /** What owners need for the changes that are handed to them; nothing in them is secret. */
  readonly handOverFiles: readonly { readonly name: string; readonly text: string }[];
  readonly bastions: readonly LikelyBastion[];
  readonly exposures: readonly Exposure[];
  /** What could not be read: it may hide something. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
}

/** The account's file as it would be. */
export interface Proposal {
  /** Relative to the configuration folder: `accounts/<name>.yaml`. */
  readonly file: string;
  /** Whether there is no such file yet. */
  readonly isNew: boolean;
  readonly text: string;
  /** Unified; against nothing for a new file. */
  readonly diff: string;
  /** Why the configuration would not be valid with it, one problem each; empty: it is. */
  readonly problems: readonly string[];
}

/** Something that exists and that the proposed file adopts. */
export interface AdoptionStep {
  readonly kind:
    | "launch-template"
    | "auto-scaling-group"
    | "instance-role"
    | "default-host-management"
    | "agent-updates"
    | "default-document"
    | "legacy-access";
  /** Absent for what has no region. */
  readonly region?: string;
  readonly name: string;
  /** What the first apply does with it, one sentence each. */
  readonly changes: readonly string[];
}

/** What stays with its owner: why, and the exact change to hand to them. */
export interface HandOver {
  readonly kind:
    | "launch-template"
    | "auto-scaling-group"
    | "instance"
    | "instance-role"
    | "default-document"
    | "key-pair"
    | "security-group-rule";
  readonly region?: string;
  /** Name or id. */
  readonly name: string;
  readonly why: string;
  /** Sentences for the owner; they name files of `handOverFiles`. */
  readonly change: readonly string[];
  /** What instances are that need the agent, where something tells. */
  readonly host?: AgentHost;
}

/** What decides how the agent gets to an instance. */
export interface AgentHost {
  /** As in `launchTemplates`. */
  readonly osFamily: string;
  readonly architecture: "x86_64" | "arm64";
  readonly region: string;
}
