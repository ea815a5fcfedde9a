/** One text or a list of them, as policies write both. */
export function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}
