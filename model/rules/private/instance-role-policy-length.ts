import type { Names } from "../../names";
import { partitionOf } from "../../partition";
import type { InheritedConfig } from "../../normalize/merge-defaults";

export interface InstanceRolePolicyShape {
  /** Active regions of the account. */
  readonly regionNames: readonly string[];
  /** `logging.keyPrefix` */
  readonly keyPrefix: string;
  readonly defaultDocument: InheritedConfig["defaultDocument"];
  readonly agentUpdates?: InheritedConfig["agentUpdates"];
}

/** What the policy has whatever the regions. */
const fixedLength = 1470;
/** What a region has beside partition, region and names. */
const lengthPerRegion = 201;
const lengthPerDefaultDocument = 31;
const fixedLengthOfAgentUpdates = 383;
const lengthPerAgentUpdate = 45;

/**
 * Returns as many characters as the policy of an instance role has, or a few more: the policy itself
 * is written by the stack.
 */
export function instanceRolePolicyLength(
  { regionNames, keyPrefix, defaultDocument, agentUpdates }: InstanceRolePolicyShape,
  names: Names,
): number {
  const hasUpdates = agentUpdates !== undefined;
  const isManaged = defaultDocument === "manage";
  // The hub's session key stands in two statements, the account's own in one.
  const aliases = 2 * names.sessionKeyAlias().length + names.accountKeyAlias().length;
  return regionNames
    .map(
      (name) =>
        regionLength(name, keyPrefix, names) +
        (isManaged ? ownKeyLength(name) : 0) +
        (hasUpdates ? agentUpdateLength(name) : 0),
    )
    .reduce(
      (sum, length) => sum + length,
      fixedLength + aliases + (hasUpdates ? fixedLengthOfAgentUpdates : 0),
    );
}

function regionLength(region: string, keyPrefix: string, names: Names): number {
  const partition = partitionOf(region).length;
  const recordings = 2 * (partition + names.logBucket(region).length) + keyPrefix.length;
  const logGroup = 2 * (partition + region.length + names.logGroup().length);
  const hubKeys = 2 * (partition + region.length);
  // The region itself, and S3's name in it.
  const services = 2 * region.length;
  return lengthPerRegion + recordings + logGroup + hubKeys + services;
}

function ownKeyLength(region: string): number {
  return lengthPerDefaultDocument + partitionOf(region).length + region.length;
}

/** The region stands in a condition and in the document's ARN. */
function agentUpdateLength(region: string): number {
  return lengthPerAgentUpdate + partitionOf(region).length + 2 * region.length;
}
