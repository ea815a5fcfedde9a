import { createHash } from "node:crypto";

/** A name that AWS allows, as a part of a Terraform address: readable, and different for every name. */
export function addressPart(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/-+$/, "")}-${hash}`;
}
