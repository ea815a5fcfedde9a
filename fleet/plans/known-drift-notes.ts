import type { KnownDriftEntry } from "../../model/known-drift/known-drift-entry";
import type { PlannedStack, StackResult } from "../stack-result";
import { coversPart } from "./known-drift";
import { matchesPattern } from "./matches-pattern";

export interface KnownDriftNotesProps {
  readonly entries: readonly KnownDriftEntry[];
  /** Names of all stacks of the configuration, of which a run may have looked at some. */
  readonly stacks: readonly string[];
  readonly results: readonly StackResult[];
  /** ISO 8601 date (UTC). */
  readonly today: string;
}

/**
 * Says of `known-drift.yaml` what has to be cleaned up, in the order of the file: entries that have
 * expired, and entries that accept nothing any more. Whether an entry accepts something is known
 * only when every stack that it is for was planned in full.
 */
export function knownDriftNotes({
  entries,
  stacks,
  results,
  today,
}: KnownDriftNotesProps): string[] {
  return entries.flatMap((entry) => {
    const where = `${entry.file}:${entry.line}: The entry for ${entry.address} in ${entry.stack}`;
    if (entry.until < today) {
      return [
        `${where} expired on ${entry.until} and accepts nothing. ` +
          "Undo the drift and remove the entry, or set a later day.",
      ];
    }
    const meant = stacks.filter((name) => matchesPattern(name, entry.stack));
    if (!isUnused(entry, meant, results)) return [];
    return [`${where} matches no drift. Remove it, or correct what it names.`];
  });
}

function isUnused(
  entry: KnownDriftEntry,
  meant: readonly string[],
  results: readonly StackResult[],
): boolean {
  const planned = results.filter(isPlannedInFull).filter(({ name }) => meant.includes(name));
  if (meant.length === 0 || planned.length < meant.length) return false;
  return !planned.some(({ changes }) => changes.some((change) => coversPart(entry, change)));
}

function isPlannedInFull(result: StackResult): result is PlannedStack {
  return result.status === "planned" && result.class !== "incomplete";
}
