import type { KnownDriftEntry } from "../../model/known-drift/known-drift-entry";
import { matchesPattern } from "./matches-pattern";

/**
 * Returns the entries that are for a stack and have not expired.
 *
 * @param today ISO 8601 date (UTC)
 */
export function currentKnownDrift(
  entries: readonly KnownDriftEntry[],
  stack: string,
  today: string,
): readonly KnownDriftEntry[] {
  return entries.filter((entry) => entry.until >= today && matchesPattern(stack, entry.stack));
}
