import type { Names } from "../../names";
import type { PrincipalPatterns } from "../../normalize/normalize-principals";
import { partitionOf } from "../../partition";
import { lengthOfList } from "./length-of-list";

export interface HubPolicyShape extends PrincipalPatterns {
  readonly regionName: string;
  /** `logging.keyPrefix` */
  readonly keyPrefix: string;
}

/** What the policies have beside patterns, partition, region and names. */
const sessionKeyFixedLength = 1150;
const logBucketFixedLength = 750;

/**
 * Returns as many characters as the policies of one region of the hub have, or a few more: the
 * policies themselves are written by the stack.
 */
export function hubPolicyLengths(
  { clientArnPatterns, agentArnPatterns, regionName, keyPrefix }: HubPolicyShape,
  names: Names,
): { readonly sessionKey: number; readonly logBucket: number } {
  // Either policy has two statements for agents; the session key has one for clients.
  const agents = 2 * lengthOfList(agentArnPatterns);
  const bucketArn = partitionOf(regionName).length + names.logBucket(regionName).length;
  return {
    sessionKey:
      sessionKeyFixedLength +
      lengthOfList(clientArnPatterns) +
      agents +
      2 * bucketArn +
      regionName.length +
      keyPrefix.length,
    logBucket: logBucketFixedLength + agents + 4 * bucketArn + keyPrefix.length,
  };
}
