/** Returns the length of texts in a JSON list, quotes and commas included. */
export function lengthOfList(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + '"",'.length, 0);
}
