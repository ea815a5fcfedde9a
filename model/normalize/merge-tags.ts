/**
 * Returns the tags together, sorted by key. A later one replaces an earlier one, also where only the
 * case of the key differs: IAM holds such keys for the same and refuses both.
 */
export function mergeTags(
  ...sources: readonly Readonly<Record<string, string>>[]
): Record<string, string> {
  const byKey = new Map<string, readonly [string, string]>();
  for (const entry of sources.flatMap((tags) => Object.entries(tags))) {
    byKey.set(entry[0].toLowerCase(), entry);
  }
  return Object.fromEntries([...byKey].sort(byCodeUnit).map(([, entry]) => entry));
}

function byCodeUnit(
  [one]: readonly [string, unknown],
  [other]: readonly [string, unknown],
): number {
  return one < other ? -1 : 1;
}
