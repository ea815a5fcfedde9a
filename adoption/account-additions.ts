/** Parts of an account's file, as YAML would have them; each is added to what is there. */
export interface AccountAdditions {
  /** Names of regions whose default document is adopted. */
  readonly adoptDefaultDocumentIn: readonly string[];
  readonly defaultHostManagement: boolean;
  /** Present where nobody replaces an instance, and its agent would stay as old as it is. */
  readonly agentUpdates?: { readonly schedule: string };
  readonly existingInstanceRoles: Entries;
  readonly launchTemplates: Entries;
  readonly autoScalingGroups: Entries;
  readonly legacyAccess: Entries;
}

export type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
