export interface Handshake {
  /** Version of Terraform's plugin protocol. */
  readonly protocol: 5 | 6;
  /** Path of the provider's unix socket. */
  readonly socket: string;
}

/**
 * Reads the line that a provider prints when it is ready:
 * `core version|protocol version|network|address|transport|certificate`.
 *
 * @returns a sentence about the first thing that is not as expected, without the line itself
 */
export function readHandshake(line: string): Handshake | string {
  const [core, protocol, network, socket, transport, certificate = ""] = line.trim().split("|");
  if (core !== "1" || socket === undefined) return "It printed something else than a handshake.";
  if (protocol !== "5" && protocol !== "6") return "It speaks neither protocol 5 nor protocol 6.";
  if (network !== "unix") return "It does not listen on a unix socket.";
  if (transport !== "grpc") return "It does not speak gRPC.";
  if (certificate !== "") return "It demands TLS on a socket that only this user can reach.";
  return { protocol: protocol === "5" ? 5 : 6, socket };
}
