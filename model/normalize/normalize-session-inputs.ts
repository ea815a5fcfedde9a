import type { Names } from "../names";
import type { OrganizationConfig } from "../schema/organization-schema";
import type { SessionInputs } from "../session-documents/session-document-content";

/**
 * Returns logging, encryption and Run As of the sessions of one region. The recordings go to the
 * hub's bucket of that region, the stream to the log group of the instance's own account.
 */
export function normalizeSessionInputs(
  { logging, session }: OrganizationConfig,
  names: Names,
  region: string,
): SessionInputs {
  const { idleSessionTimeout, maxSessionDuration, runAs, shellProfile } = session;
  const { linux = "", windows = "" } = shellProfile;
  return {
    s3BucketName: names.logBucket(region),
    s3KeyPrefix: logging.keyPrefix,
    s3EncryptionEnabled: true,
    cloudWatchLogGroupName: names.logGroup(),
    cloudWatchEncryptionEnabled: true,
    cloudWatchStreamingEnabled: true,
    idleSessionTimeout: String(idleSessionTimeout),
    maxSessionDuration: String(maxSessionDuration),
    runAsEnabled: runAs.enabled,
    runAsDefaultUser: runAs.defaultUser ?? "",
    ...((linux !== "" || windows !== "") && { shellProfile: { linux, windows } }),
  };
}
