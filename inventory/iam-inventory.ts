/** Instance profiles that something in the account names, and their roles. */
export interface IamInventory {
  /** In the order of their names. */
  readonly instanceProfiles: readonly {
    readonly name: string;
    readonly arn: string;
    /** Absent: the profile holds none. */
    readonly roleName?: string;
  }[];
  /** In the order of their names. */
  readonly roles: readonly RoleFacts[];
}

export interface RoleFacts {
  readonly name: string;
  readonly arn: string;
  /** With a slash at both ends. */
  readonly path: string;
  readonly description: string;
  /** Policy document as JSON text, decoded. */
  readonly trustPolicy: string;
  /** Seconds. */
  readonly maxSessionDuration: number;
  readonly permissionsBoundaryArn?: string;
  readonly tags: Readonly<Record<string, string>>;
}
