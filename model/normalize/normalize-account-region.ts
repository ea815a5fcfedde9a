import { documentKeysOf } from "./document-keys-of";
import { mergeDefaults } from "./merge-defaults";
import type { Names } from "../names";
import { normalizeAutoScalingGroups } from "./normalize-auto-scaling-groups";
import { normalizeLaunchTemplates } from "./normalize-launch-templates";
import { normalizeLegacyAccess } from "./normalize-legacy-access";
import { normalizeSecurityGroups } from "./normalize-security-groups";
import { normalizeVpcEndpoints } from "./normalize-vpc-endpoints";
import { normalizeSessionInputs } from "./normalize-session-inputs";
import type { AccountRegion } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";
import { renderSessionDocument } from "../session-documents/render-session-document";

/** Returns one region of an account. */
export function normalizeAccountRegion(
  organization: OrganizationConfig,
  account: AccountConfig,
  { name, lifecycle, adoptDefaultDocument }: AccountConfig["regions"][number],
  names: Names,
): AccountRegion {
  const { logging } = organization;
  const { accessRoles, agentUpdates, defaultDocument } = mergeDefaults(organization, account);
  const keys = Object.values(accessRoles).flatMap((role) => documentKeysOf(organization, role));
  const inputs = normalizeSessionInputs(organization, names, name);
  return {
    name,
    lifecycle,
    sessionKeyAliasName: names.sessionKeyAlias(),
    logBucketName: names.logBucket(name),
    logKeyPrefix: logging.keyPrefix,
    accountKey: {
      aliasName: names.accountKeyAlias(),
      description: "Session Manager log group and default document",
      deletionWindowInDays: logging.kmsDeletionWindowInDays,
    },
    logGroup: { name: names.logGroup(), retentionInDays: logging.logGroupRetentionInDays },
    ...(defaultDocument === "manage" && {
      defaultDocument: {
        name: names.defaultDocument(),
        content: renderSessionDocument(
          { type: "shell", description: "Default of sessions that name no document." },
          inputs,
        ),
        adopt: adoptDefaultDocument,
      },
    }),
    documents: [...new Set(keys)]
      .sort()
      .map((key) => ({ key, arn: names.documentArn(name, account.sharingCell, key) })),
    securityGroups: normalizeSecurityGroups(account, name),
    launchTemplates: normalizeLaunchTemplates(account, name),
    autoScalingGroups: normalizeAutoScalingGroups(account, name),
    endpoints: normalizeVpcEndpoints(account, name, names),
    ...(agentUpdates !== undefined && {
      agentUpdate: {
        associationName: names.agentUpdateAssociation(),
        schedule: agentUpdates.schedule,
      },
    }),
    legacyAccess: normalizeLegacyAccess(account, name),
  };
}
