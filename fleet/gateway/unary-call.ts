import type { ClientHttp2Session, IncomingHttpHeaders } from "node:http2";

import { GatewayError } from "./gateway-error";
import { grpcFrame } from "./grpc-frame";
import { GrpcFailure } from "./grpc-failure";

/**
 * Calls a method whose request is empty.
 *
 * @param failure a sentence about a provider that ended before it had answered
 * @returns the answer in its frame
 * @throws GrpcFailure when the provider answers with an error; GatewayError when it does not answer
 */
export async function unaryCall(
  session: ClientHttp2Session,
  path: string,
  failure: () => Promise<string>,
): Promise<Buffer> {
  if (session.destroyed || session.closed) throw new GatewayError(await failure());
  const stream = session.request({
    ":method": "POST",
    ":path": path,
    "content-type": "application/grpc",
    te: "trailers",
  });
  let ending: IncomingHttpHeaders = {};
  for (const event of ["response", "trailers"] as const) {
    stream.on(event, (headers: IncomingHttpHeaders) => {
      ending = headers;
    });
  }
  stream.on("error", () => undefined);
  stream.end(grpcFrame.of(new Uint8Array()));
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => stream.once("close", resolve));
  const status = ending["grpc-status"];
  if (typeof status !== "string") throw new GatewayError(await failure());
  if (status !== "0") throw new GrpcFailure(status, String(ending["grpc-message"] ?? ""));
  return Buffer.concat(chunks);
}
