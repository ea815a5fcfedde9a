import { isDeepStrictEqual } from "node:util";

import type { Difference } from "./difference";
import { findDifferences } from "./find-differences";
import type { ResourceChangeJson } from "./plan-json";

/**
 * - `apart`: it changes other attributes than something outside of Terraform did;
 * - `mixed`: it also changes what something outside had changed, and goes further or elsewhere;
 * - `undoing`: it restores what was there before, and changes nothing else.
 */
export type RelationToDrift = "apart" | "mixed" | "undoing";

/**
 * Compares a planned change with what happened to its resource outside of Terraform.
 *
 * @param differences of the planned change
 * @param drift of the same resource, if there was any
 */
export function relationToDrift(
  differences: readonly Difference[],
  drift: ResourceChangeJson | undefined,
): RelationToDrift {
  if (drift === undefined) return "apart";
  const planned = real(differences);
  const outside = real(findDifferences(drift));
  if (!shareAttribute(planned, outside)) return "apart";
  const byPath = new Map(
    outside.map((difference) => [JSON.stringify(difference.path), difference]),
  );
  return planned.every((one) => isUndone(one, byPath.get(JSON.stringify(one.path))))
    ? "undoing"
    : "mixed";
}

/** What the provider will say after the apply, follows from the rest. */
function isUndone(planned: Difference, outside: Difference | undefined): boolean {
  if (planned.after.kind === "known-after-apply") return true;
  return outside !== undefined && isDeepStrictEqual(planned.after, outside.before);
}

/** Compared by name: the items of a set have no place that both comparisons share. */
function shareAttribute(planned: readonly Difference[], outside: readonly Difference[]): boolean {
  const names = new Set(outside.map(({ path }) => path[0]));
  return planned.some(({ path }) => names.has(path[0]));
}

function real(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ benign }) => !benign);
}
