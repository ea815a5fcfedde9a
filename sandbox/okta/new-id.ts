import { randomInt } from "node:crypto";

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * A new id as Okta makes them: 20 word characters that begin with the type's prefix, such as `00g`
 * for groups, `00u` users, `0oa` apps, `rst` policies, `rul` rules, `exk` external keys of apps.
 */
export function newId(prefix: string): string {
  const random = Array.from({ length: 20 - prefix.length }, () => alphabet[randomInt(36)]);
  return prefix + random.join("");
}
