import type {
  AgentUpdate,
  AutoScalingGroup,
  DefaultHostManagement,
  ExistingInstanceRole,
  LaunchTemplate,
  LegacyAccess,
  SecurityGroup,
  VpcEndpoints,
} from "./hosts";
import type { Lifecycle } from "./lifecycle";
import type { SessionDocumentContent } from "./session-documents/session-document-content";

export type * from "./hosts";
export type { Lifecycle };

/**
 * The validated, frozen description of an organization: what the stacks are built from.
 *
 * Each stack receives its own slice (`Hub` or one `Account`) and nothing else. Every name is
 * already in the slice, spelled by `Names`; no stack and no module spells one again. Texts are the
 * plain texts of the configuration: stacks escape them for Terraform once (`terraformLiteral`).
 */
export interface Organization {
  /** `namePrefix` of the configuration: what every name of this project begins with. */
  readonly namePrefix: string;
  /** ARN of the role that reads an account, with `{accountId}`: also for accounts without a file. */
  readonly readOnlyRoleTemplate: string;
  readonly hub: Hub;
  /** In the order of their names. */
  readonly accounts: readonly Account[];
}

/** What every stack needs to reach its account and its state. */
export interface StackSettings {
  /** Stack id: `hub`, or the account file's name. */
  readonly name: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-us-gov` or `aws-cn`. */
  readonly partition: Partition;
  readonly lifecycle: Lifecycle;
  /** Default tags of every resource that can carry tags. */
  readonly tags: Readonly<Record<string, string>>;
  readonly terraform: TerraformSettings;
  readonly okta: OktaOrganization;
}

export type Partition = "aws" | "aws-us-gov" | "aws-cn";

export interface TerraformSettings {
  readonly backend: Backend;
  /** Role that Terraform assumes in this account to apply. */
  readonly deployRoleArn: string;
  /** Role that Terraform assumes in this account to plan and to detect drift. */
  readonly readOnlyRoleArn: string;
}

export type Backend =
  | {
      readonly type: "local";
      /** State file, relative to the stack's folder, so that two checkouts agree. */
      readonly path: string;
    }
  | {
      readonly type: "s3";
      readonly bucket: string;
      readonly region: string;
      readonly key: string;
      readonly kmsKeyArn?: string;
      readonly roleArn?: string;
    }
  | {
      /** HCP Terraform; the workspace runs in local execution mode. */
      readonly type: "cloud";
      readonly organization: string;
      readonly hostname: string;
      readonly project?: string;
      readonly workspace: string;
    };

export interface OktaOrganization {
  /** Subdomain: `example` of `example.okta.com`. */
  readonly orgName: string;
  /** `okta.com`, `oktapreview.com` or `okta-emea.com`. */
  readonly baseUrl: string;
}

/** The central account: it creates the Session documents and holds the recordings. */
export interface Hub extends StackSettings {
  /** `o-…`: only principals of this organization may use the keys and the log buckets. */
  readonly organizationId: string;
  /** In the order of the configuration. */
  readonly regions: readonly HubRegion[];
  /** Present when `okta.authenticationPolicy` is `managed` and a tile is ours. */
  readonly managedAuthenticationPolicy?: ManagedAuthenticationPolicy;
  /** Present when `okta.tile` is `shared` and an active account has a role. */
  readonly sharedTile?: Tile;
}

export interface HubRegion {
  readonly name: string;
  readonly lifecycle: Lifecycle;
  /** Whether the log bucket and the key carry `prevent_destroy`. */
  readonly protect: boolean;
  readonly sessionKey: SessionKey;
  readonly logBucket: LogBucket;
  readonly documents: readonly HubDocument[];
}

/** The key that encrypts sessions and recordings of one region. */
export interface SessionKey {
  /** With the `alias/` prefix. */
  readonly aliasName: string;
  readonly description: string;
  /** 7 to 30 days. */
  readonly deletionWindowInDays: number;
  /** ARN patterns (`*` and `?`) of the roles whose sessions the key encrypts. */
  readonly clientArnPatterns: readonly string[];
  /** ARN patterns of the instance roles that decrypt sessions and write recordings. */
  readonly agentArnPatterns: readonly string[];
}

export interface LogBucket {
  readonly name: string;
  /** Without a slash at either end. */
  readonly keyPrefix: string;
  readonly objectLock: { readonly mode: "GOVERNANCE" | "COMPLIANCE"; readonly days: number };
  /** Days until a recording expires; at least `objectLock.days`. */
  readonly expirationInDays: number;
  /** As in `SessionKey`: the roles that may put a recording. */
  readonly agentArnPatterns: readonly string[];
}

/** One Session document of one sharing cell in one region. */
export interface HubDocument {
  /** Key of the document in `documents:` of `organization.yaml`. */
  readonly key: string;
  /** 1 and up: each cell holds at most 200 accounts and has its own copies. */
  readonly cell: number;
  readonly name: string;
  /** Without `inputs.kmsKeyId`: the region's session key, whose ARN only Terraform knows. */
  readonly content: SessionDocumentContent;
  /** Account ids, sorted, each once. Empty: not shared. */
  readonly sharedWith: readonly string[];
}

/** Okta access policy (of apps): two factors at the tile's door. */
export interface ManagedAuthenticationPolicy {
  readonly name: string;
  readonly description: string;
  /** ISO 8601 duration; `PT0S` asks at every sign-in. */
  readonly reAuthenticationFrequency: string;
}

/** An Okta app `amazon_aws` with group mapping, which this configuration owns. */
export interface Tile {
  readonly label: string;
  /** Account ids that the tile's group mapping admits; `undefined` admits any account id. */
  readonly accountId?: string;
  /** Names of the roles that the tile's group mapping admits, sorted. */
  readonly roleNames: readonly string[];
  /** IAM path of those roles, with a slash at both ends. */
  readonly rolePath: string;
  readonly samlProviderName: string;
  readonly partition: Partition;
  /** Seconds, 3,600 to 43,200: console sessions that begin at the tile. */
  readonly sessionDuration: number;
  readonly authenticationPolicy: AuthenticationPolicy;
  /** Client id of the OIDC app that may exchange tokens for the tile (`okta-aws-cli`). */
  readonly webSsoAllowedClient?: string;
}

export type AuthenticationPolicy =
  | { readonly kind: "id"; readonly id: string }
  /** The hub's policy, found by its exact name. */
  | { readonly kind: "managed"; readonly name: string }
  /** The Okta organization's default policy, chosen on purpose. */
  | { readonly kind: "orgDefault" };

/** Where an account's people sign in. */
export type AccountTile =
  | { readonly kind: "account"; readonly tile: Tile }
  | { readonly kind: "shared"; readonly label: string }
  /** IT owns tile and SAML provider; with `appId` the groups are assigned to it. */
  | { readonly kind: "existing"; readonly appId?: string };

export interface Account extends StackSettings {
  readonly hubAccountId: string;
  readonly owners: readonly string[];
  /** In the order of the configuration; the first active one holds the global resources' provider. */
  readonly regions: readonly AccountRegion[];
  readonly tile: AccountTile;
  /** Made by the account's graph unless the tile is `existing`. */
  readonly samlProviderName: string;
  readonly accessRoles: readonly AccessRole[];
  readonly instanceRole: InstanceRole;
  /** Roles that instances of the account work with and that were made elsewhere, by name. */
  readonly existingInstanceRoles: readonly ExistingInstanceRole[];
  /** Present where instances without an instance profile get a role from Systems Manager. */
  readonly defaultHostManagement?: DefaultHostManagement;
}

export interface AccountRegion {
  readonly name: string;
  readonly lifecycle: Lifecycle;
  /** Alias of the hub's session key of this region, with the `alias/` prefix. */
  readonly sessionKeyAliasName: string;
  /** Name of the hub's log bucket of this region, and the prefix of the recordings in it. */
  readonly logBucketName: string;
  readonly logKeyPrefix: string;
  /** The account's own key: encrypts its log group and its default document's sessions. */
  readonly accountKey: {
    readonly aliasName: string;
    readonly description: string;
    readonly deletionWindowInDays: number;
  };
  readonly logGroup: { readonly name: string; readonly retentionInDays: number };
  /**
   * `SSM-SessionManagerRunShell`, when the account manages it; without `inputs.kmsKeyId`, which is
   * the account's own key.
   */
  readonly defaultDocument?: {
    readonly name: string;
    readonly content: SessionDocumentContent;
    /** It exists: it is imported, then changed in place. */
    readonly adopt: boolean;
  };
  /** Hub documents that at least one access role of this account may start, by key. */
  readonly documents: readonly { readonly key: string; readonly arn: string }[];
  /** In the order of their keys. */
  readonly securityGroups: readonly SecurityGroup[];
  /** In the order of their keys. */
  readonly launchTemplates: readonly LaunchTemplate[];
  /** In the order of their keys. */
  readonly autoScalingGroups: readonly AutoScalingGroup[];
  /** In the order of their keys. */
  readonly endpoints: readonly VpcEndpoints[];
  /** Present where the agents of all managed instances are kept up to date. */
  readonly agentUpdate?: AgentUpdate;
  /** In the order of their keys. */
  readonly legacyAccess: readonly LegacyAccess[];
}

/** The role that a person assumes to open sessions in one account. */
export interface AccessRole {
  readonly name: string;
  /** With a slash at both ends. */
  readonly path: string;
  readonly description: string;
  readonly groupName: string;
  readonly groupDescription: string;
  readonly policy: "least-privilege" | "seed";
  /** `strict` also denies a request that lacks `ssm:SessionDocumentAccessCheck`. */
  readonly documentCheck: "standard" | "strict";
  /** ARNs of the hub documents that the role may start, sorted; all active regions. */
  readonly documentArns: readonly string[];
  /** Tags that an instance must carry, all of them; empty: every instance of the account. */
  readonly hostTags: Readonly<Record<string, string>>;
  /** Seconds, 3,600 to 43,200. */
  readonly maxSessionDuration: number;
  readonly permissionsBoundaryArn?: string;
}

/** The role that the ssm-agent of every instance uses, and its instance profile. */
export interface InstanceRole {
  readonly name: string;
  readonly path: string;
  /** `minimal`: only what sessions need; `managed`: AmazonSSMManagedInstanceCore beside it. */
  readonly policy: "minimal" | "managed";
  readonly permissionsBoundaryArn?: string;
}
