import { createHash } from "node:crypto";

import { cloudInitType } from "./cloud-init-type";

/**
 * Returns the parts as one MIME message, which cloud-init takes apart again. Shell scripts run in
 * this order, each for itself: a failing one does not stop the next, but fails the boot's status.
 */
export function multipart(parts: readonly string[]): string {
  // Of the content, so that equal parts make equal bytes and no part can hold its own boundary.
  const boundary = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
  const entities = parts.map((part) => `--${boundary}\n${entity(part)}\n`);
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"\n`,
    "MIME-Version: 1.0\n\n",
    ...entities,
    `--${boundary}--\n`,
  ].join("");
}

/** Non-ASCII parts go in Base64: cloud-init's reading of 8-bit parts damages them. */
function entity(part: string): string {
  const type = cloudInitType(part) ?? "text/plain";
  if (/^[\x20-\x7E\n\t]*$/.test(part))
    return `Content-Type: ${type}; charset="us-ascii"\n\n${part}`;
  const encoded = Buffer.from(part, "utf8").toString("base64");
  const lines = encoded.replace(/.{76}(?=.)/g, "$&\n");
  return `Content-Type: ${type}; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${lines}`;
}
