import { canonicalPolicy } from "./canonical-policy";

/** Levels of maps and lists; texts that nest deeper are compared as texts. */
const maximumDepth = 60;

/**
 * The map or list that a text of JSON stands for, an IAM policy in its canonical form; `undefined`
 * for any other text, and where a repeated key gives the text more than one reading.
 */
export function jsonStructure(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || depth(value) > maximumDepth) return undefined;
  return countKeys(value) === countColons(text) ? canonicalPolicy(value) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Stops one level beyond the maximum. */
function depth(value: unknown, level = 0): number {
  if (typeof value !== "object" || value === null || level > maximumDepth) return level;
  return Object.values(value).reduce<number>(
    (deepest, inner) => Math.max(deepest, depth(inner, level + 1)),
    level + 1,
  );
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, inner) => sum + countKeys(inner), own);
}

/** Each key of well-formed JSON is followed by one colon, and no other stands outside of texts. */
function countColons(text: string): number {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "").split(":").length - 1;
}
