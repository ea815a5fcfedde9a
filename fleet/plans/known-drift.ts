import type { KnownDriftEntry } from "../../model/known-drift/known-drift-entry";
import { matchesPattern } from "./matches-pattern";
import type { KnownDrift, PlannedChange } from "./planned-change";

/**
 * Returns why and until when a change is accepted: it undoes drift, it destroys nothing, and entries
 * cover every attribute that it changes. Of several entries, the earliest day counts.
 *
 * @param entries for the stack of the change, none of them expired
 */
export function acceptKnownDrift(
  change: PlannedChange,
  entries: readonly KnownDriftEntry[],
): KnownDrift | undefined {
  const used = entries.filter((entry) => coversPart(entry, change));
  const whole = used.filter(({ attribute }) => attribute === undefined);
  const accepting = whole.length > 0 ? whole : used;
  const isCovered = change.attributes.every(({ path }) =>
    accepting.some((entry) => coversPath(entry, path)),
  );
  const [earliest] = accepting.map(({ until }) => until).sort();
  if (earliest === undefined || !isCovered) return undefined;
  const reasons = new Set(accepting.map(({ reason }) => reason));
  return { reason: [...reasons].join("; "), until: earliest };
}

/** Whether an entry is about a change, or about some of its attributes. */
export function coversPart(entry: KnownDriftEntry, change: PlannedChange): boolean {
  const { address, action, attributes, drifted } = change;
  if (!drifted || (action !== "update" && action !== "create")) return false;
  if (!matchesPattern(address, entry.address)) return false;
  return entry.attribute === undefined || attributes.some(({ path }) => coversPath(entry, path));
}

/** A path covers what is in it: `tags` also `tags.Team`. */
function coversPath({ attribute }: KnownDriftEntry, path: string): boolean {
  if (attribute === undefined) return true;
  return ["", ".*", "[*"].some((inner) => matchesPattern(path, `${attribute}${inner}`));
}
