import { documentKeysOf } from "./document-keys-of";
import { mergeDefaults } from "./merge-defaults";
import type { Names } from "../names";
import { normalizeLaunchTemplates } from "./normalize-launch-templates";
import { normalizeSessionInputs } from "./normalize-session-inputs";
import type { AccountRegion } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";
import { renderSessionDocument } from "../session-documents/render-session-document";

/** Returns one region of an account. */
export function normalizeAccountRegion(
  organization: OrganizationConfig,
  account: AccountConfig,
  { name, lifecycle }: AccountConfig["regions"][number],
  names: Names,
): AccountRegion {
  const { logging } = organization;
  const { accessRoles, defaultDocument } = mergeDefaults(organization, account);
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
      },
    }),
    documents: [...new Set(keys)]
      .sort()
      .map((key) => ({ key, arn: names.documentArn(name, account.sharingCell, key) })),
    launchTemplates: normalizeLaunchTemplates(account, name),
  };
}
