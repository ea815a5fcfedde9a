/** A message without the ids of single requests, which differ where nothing else does. */
export function withoutIds(message: string): string {
  return message
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, "<id>")
    .replaceAll(/\b((?:Request|Host) ?ID:) *[^\s,]+/gi, "$1 <id>");
}
