import type { OutgoingHttpHeaders } from "node:http2";

/** gRPC's status codes that the gateway itself answers with. */
export const grpcStatus = { unimplemented: "12", internal: "13" } as const;

/** Trailers that end a call with an error. */
export function grpcError(code: string, message: string): OutgoingHttpHeaders {
  return { "grpc-status": code, "grpc-message": percentEncoded(message) };
}

/** Bytes beyond printable ASCII, and the percent sign, as gRPC wants them. */
function percentEncoded(message: string): string {
  return message.replaceAll(/[^ -$&-~]+/gu, (text) =>
    [...Buffer.from(text)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}
