/** A provider that the gateway cannot use; the message says which, why, and what to do. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
}
