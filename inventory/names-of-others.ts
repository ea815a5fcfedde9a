/**
 * What an answer of AWS says beside the known attributes, by name, sorted: an adoption that left it
 * out would change it. Empty lists, empty texts and `false` say nothing.
 */
export function namesOfOthers(answer: object, known: ReadonlySet<string>): readonly string[] {
  const saysNothing = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === "object" && Object.values(value).every(saysNothing));
  return Object.entries(answer)
    .filter(([name, value]) => !known.has(name) && !saysNothing(value))
    .map(([name]) => name)
    .sort();
}
