/**
 * Returns the tags with the keys of others where the two differ in case only: for IAM they are one
 * key, and it refuses both together.
 */
export function tagsBeside(
  others: Readonly<Record<string, string>>,
  tags: Readonly<Record<string, string>>,
): Record<string, string> {
  const spelled = new Map(Object.keys(others).map((key) => [key.toLowerCase(), key]));
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [spelled.get(key.toLowerCase()) ?? key, value]),
  );
}
