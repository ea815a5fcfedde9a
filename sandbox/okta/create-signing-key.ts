import { createHash, randomBytes, X509Certificate } from "node:crypto";

import { generate } from "selfsigned";

/** A signing key of an app, as `credentials/keys` lists it: a JSON Web Key without private parts. */
export interface SigningKey {
  readonly kty: "RSA";
  readonly created: string;
  readonly lastUpdated: string;
  readonly expiresAt: string;
  readonly kid: string;
  readonly use: "sig";
  /** Base64 of the DER certificate. */
  readonly x5c: readonly [string];
  readonly e: string;
  readonly n: string;
  readonly "x5t#S256": string;
}

/**
 * Makes a key with a real certificate, since AWS parses it; the private key is thrown away, nobody
 * signs in at the sandbox.
 *
 * @param validityYears 2 to 10.
 */
export async function createSigningKey(
  organization: string,
  validityYears: number,
): Promise<SigningKey> {
  const now = new Date();
  const expiresAt = new Date(now);
  expiresAt.setUTCFullYear(now.getUTCFullYear() + validityYears);

  const { cert } = await generate([{ name: "commonName", value: organization }], {
    algorithm: "sha256",
    keySize: 2048,
    notBeforeDate: now,
    notAfterDate: expiresAt,
  });
  const certificate = new X509Certificate(cert);
  const { e = "", n = "" } = certificate.publicKey.export({ format: "jwk" });

  return {
    kty: "RSA",
    created: now.toISOString(),
    lastUpdated: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    kid: randomBytes(32).toString("base64url"),
    use: "sig",
    x5c: [certificate.raw.toString("base64")],
    e,
    n,
    "x5t#S256": createHash("sha256").update(certificate.raw).digest("base64url"),
  };
}
