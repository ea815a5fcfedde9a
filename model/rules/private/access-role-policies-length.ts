import type { Names } from "../../names";
import type { AccessRole } from "../../organization";
import { partitionOf } from "../../partition";
import { lengthOfList } from "./length-of-list";

/** What both policies have whatever the role. */
const fixedLength = 1280;
/** What a region has beside its own name, and its partition and name in five ARNs. */
const lengthPerRegion = 176;
const arnsPerRegion = 5;
/** What a host tag has beside its key and value. */
const lengthPerHostTag = 25;

/**
 * Returns as many characters as the inline policies of an access role have together, or a few more:
 * the policies themselves are written by the stack.
 *
 * @param regionNames active regions of the account
 */
export function accessRolePoliciesLength(
  role: Pick<AccessRole, "policy" | "documentArns" | "hostTags">,
  regionNames: readonly string[],
  names: Names,
): number {
  const ofRegions = regionNames.map(
    (name) =>
      lengthPerRegion + arnsPerRegion * (partitionOf(name).length + name.length) + name.length,
  );
  const fixed = ofRegions.reduce(
    (sum, length) => sum + length,
    fixedLength + names.sessionKeyAlias().length,
  );
  // The seed's one statement names neither documents nor hosts.
  if (role.policy === "seed") return fixed;
  return Object.entries(role.hostTags).reduce(
    (sum, [key, value]) => sum + key.length + value.length + lengthPerHostTag,
    fixed + lengthOfList(role.documentArns),
  );
}
