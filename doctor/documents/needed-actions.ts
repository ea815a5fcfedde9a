import type { RegionCase } from "../doctor-facts";
import type { LiveDocument } from "./live-document";

/** An action that the role of an instance has to be allowed. */
export interface NeededAction {
  readonly action: string;
  /** Names of the documents that need it; absent: every session does. */
  readonly documents?: readonly string[];
}

export interface NeededActions {
  /** Without them there is no session. */
  readonly session: readonly NeededAction[];
  /** Without them there is a session, and no recording of it. */
  readonly recording: readonly NeededAction[];
}

/**
 * What the role of an instance has to be allowed for the documents of its account, the key and the
 * bucket's encryption aside: those are causes of their own, since the hub has a say in them.
 */
export function neededActions(facts: Pick<RegionCase, "documents" | "hub">): NeededActions {
  const { documents } = facts;
  const logging = documents.filter(({ logGroup }) => logGroup !== undefined);
  const insisting = logging.filter(({ logGroup }) => logGroup?.mustBeEncrypted === true);
  const lax = logging.filter((document) => !insisting.includes(document));
  const uploading = documents.filter(({ bucket }) => bucket !== undefined);
  return {
    session: [
      { action: "ssm:UpdateInstanceInformation" },
      { action: "ssmmessages:CreateControlChannel" },
      { action: "ssmmessages:CreateDataChannel" },
      { action: "ssmmessages:OpenControlChannel" },
      { action: "ssmmessages:OpenDataChannel" },
      ...needed(insisting, "logs:DescribeLogGroups"),
    ],
    recording: [
      ...needed(logging, "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
      ...needed(lax, "logs:DescribeLogGroups"),
      ...needed(uploading, "s3:PutObject", "s3:PutObjectAcl"),
      ...(isEncryptedByKey(facts) ? needed(uploading, "kms:GenerateDataKey") : []),
    ],
  };
}

function needed(
  users: readonly LiveDocument[],
  ...actions: readonly string[]
): readonly NeededAction[] {
  if (users.length === 0) return [];
  const documents = users.map(({ name }) => name);
  return actions.map((action) => ({ action, documents }));
}

function isEncryptedByKey({ hub: { logBucket } }: Pick<RegionCase, "hub">): boolean {
  return logBucket.known && logBucket.value.exists && logBucket.value.algorithm === "aws:kms";
}
