import type { UserDataFacts } from "../facts/launch-data";

/** User data as AWS keeps it: Base64 of a text, or of something else. */
export function decodeUserData(encoded: string | undefined): UserDataFacts {
  if (encoded === undefined || encoded === "") return { kind: "none" };
  const bytes = Buffer.from(encoded, "base64");
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "binary" };
  }
}
