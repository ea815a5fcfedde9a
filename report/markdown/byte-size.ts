/** Bytes of a text in UTF-8: never fewer than its UTF-16 code units. */
export function byteSize(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
