import type { RegionCase } from "../doctor-facts";
import { liveDocuments } from "./live-documents";

export interface NeededActions {
  /** Without them there is no session. */
  readonly session: readonly string[];
  /** Without them there is a session, and no recording of it. */
  readonly recording: readonly string[];
}

/**
 * What the role of an instance has to be allowed for the documents of its account, the key and the
 * bucket's encryption aside: those are causes of their own, since the hub has a say in them.
 */
export function neededActions(facts: RegionCase): NeededActions {
  const documents = liveDocuments(facts);
  const logGroups = documents.flatMap(({ logGroup }) => logGroup ?? []);
  const hasBucket = documents.some(({ bucket }) => bucket !== undefined);
  const isLookedUp = logGroups.some(({ mustBeEncrypted }) => mustBeEncrypted);
  const lookUp = "logs:DescribeLogGroups";
  return {
    session: [
      "ssm:UpdateInstanceInformation",
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
      ...(isLookedUp ? [lookUp] : []),
    ],
    recording: [
      ...(logGroups.length > 0
        ? ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        : []),
      ...(logGroups.length > 0 && !isLookedUp ? [lookUp] : []),
      ...(hasBucket ? ["s3:PutObject", "s3:PutObjectAcl"] : []),
      ...(hasBucket && isEncryptedByKey(facts) ? ["kms:GenerateDataKey"] : []),
    ],
  };
}

function isEncryptedByKey({ hub: { logBucket } }: RegionCase): boolean {
  return logBucket.known && logBucket.value.exists && logBucket.value.algorithm === "aws:kms";
}
