/**
 * A value as JSON with an indent of two, in which every character that cannot be seen is an escape:
 * it says the same, and a terminal that shows it has nothing to act on.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /[^\P{C}\n]|[\u2028\u2029]/gu,
    (character) =>
      Array.from(
        { length: character.length },
        (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
      ).join(""),
  );
}
