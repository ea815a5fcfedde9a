import type { Partition } from "./organization";

/** What the names of an organization are made of. */
export interface NamesProps {
  /** Lower-case letters, digits and hyphens; `namePrefix` of the configuration. */
  readonly prefix: string;
  /** 12 digits. */
  readonly hubAccountId: string;
  readonly partition: Partition;
}

/**
 * Every name that this project gives to something, each spelled here and nowhere else.
 *
 * Names are deterministic, so that an account's graph can name what the hub's graph makes without
 * reading the hub's state.
 */
export class Names {
  constructor(private readonly props: NamesProps) {}

  /** Okta group whose members get `role` in the account; the tile's group mapping reads it. */
  group(accountId: string, role: string): string {
    return `aws_${accountId}_${role}`;
  }

  accountTileLabel(accountName: string): string {
    return `AWS ${accountName}`;
  }

  sharedTileLabel(): string {
    return `AWS ${this.props.prefix}`;
  }

  managedAuthenticationPolicy(): string {
    return `${this.props.prefix}-two-factor`;
  }

  samlProvider(): string {
    return `${this.props.prefix}-okta`;
  }

  /** IAM path of the access roles; keys and buckets admit roles by it. */
  accessRolePath(): string {
    return `/${this.props.prefix}/access/`;
  }

  /** IAM path of the instance roles; keys and buckets admit roles by it. */
  instanceRolePath(): string {
    return `/${this.props.prefix}/instance/`;
  }

  instanceRole(): string {
    return `${this.props.prefix}-instance`;
  }

  /** Each sharing cell has its own copy of each document. */
  document(cell: number, key: string): string {
    return `${this.props.prefix}-c${cell}-${key}`;
  }

  documentArn(region: string, cell: number, key: string): string {
    const { partition, hubAccountId } = this.props;
    return `arn:${partition}:ssm:${region}:${hubAccountId}:document/${this.document(cell, key)}`;
  }

  /** The one name that AWS gives: sessions started without a document run it. */
  defaultDocument(): string {
    return "SSM-SessionManagerRunShell";
  }

  /** The account id keeps strangers from taking the name first: bucket names are global. */
  logBucket(region: string): string {
    return `${this.props.prefix}-logs-${this.props.hubAccountId}-${region}`;
  }

  /** Role that Default Host Management gives to instances without an instance profile. */
  defaultHostManagementRole(): string {
    return `${this.props.prefix}-default-host-management`;
  }

  /** Inline policy of this project on a role that others own, or owned. */
  sessionsPolicy(): string {
    return `${this.props.prefix}-sessions`;
  }

  /** Security group of the interface endpoints of one VPC. */
  endpointsSecurityGroup(key: string): string {
    return `${this.props.prefix}-endpoints-${key}`;
  }

  agentUpdateAssociation(): string {
    return `${this.props.prefix}-update-agent`;
  }

  /** The same in every account and region: the agent looks in its own account. */
  logGroup(): string {
    return `/${this.props.prefix}/sessions`;
  }

  sessionKeyAlias(): string {
    return `alias/${this.props.prefix}-session`;
  }

  accountKeyAlias(): string {
    return `alias/${this.props.prefix}-account`;
  }

  roleArn(accountId: string, path: string, name: string): string {
    return `arn:${this.props.partition}:iam::${accountId}:role${path}${name}`;
  }

  policyArn(accountId: string, name: string): string {
    return `arn:${this.props.partition}:iam::${accountId}:policy/${name}`;
  }
}
