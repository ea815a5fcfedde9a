import {
  constants,
  type ClientHttp2Session,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";

import { grpcAnswer } from "./grpc-answer";
import { grpcError, grpcStatus } from "./grpc-error";

/**
 * Hands a call to a provider and its answer back, byte for byte and no faster than the slower side
 * reads. A call that Terraform gives up is given up at the provider too.
 *
 * @param failure a sentence about a provider that ended before it had answered
 * @returns when the call has ended, whatever its end was
 */
export async function passThrough(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  session: ClientHttp2Session,
  failure: () => Promise<string>,
): Promise<void> {
  if (stream.destroyed) return;
  if (session.destroyed || session.closed) {
    grpcAnswer.error(stream, grpcStatus.internal, await failure());
    return;
  }
  const upstream = session.request(requestHeaders(headers));
  const ending: { trailers?: OutgoingHttpHeaders } = {};
  // Both sides report their end by `close`; an error says nothing more.
  upstream.on("error", () => undefined);
  upstream.on("trailers", (received: IncomingHttpHeaders) => {
    ending.trailers = ordinary(received);
  });
  upstream.on("response", (received, flags) => {
    if (stream.destroyed) return;
    if ((flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0) {
      stream.respond(answerHeaders(received), { endStream: true });
      return;
    }
    stream.respond(answerHeaders(received), { waitForTrailers: true });
    stream.once("wantTrailers", () => {
      stream.sendTrailers(ending.trailers ?? {});
    });
    upstream.on("end", () => {
      if (ending.trailers !== undefined) stream.end();
    });
    upstream.pipe(stream, { end: false });
  });
  stream.pipe(upstream);
  stream.once("close", () => {
    if (!upstream.closed) upstream.close(constants.NGHTTP2_CANCEL);
  });

  await new Promise((resolve) => upstream.once("close", resolve));
  const isAnswered = ending.trailers !== undefined || (stream.headersSent && stream.writableEnded);
  if (isAnswered || stream.closed) return;
  const reason = await failure();
  ending.trailers = grpcError(grpcStatus.internal, reason);
  if (stream.headersSent) stream.end();
  else grpcAnswer.error(stream, grpcStatus.internal, reason);
}

function requestHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return {
    ...ordinary(headers),
    ":method": "POST",
    ":scheme": "http",
    ":authority": "localhost",
    ":path": headers[":path"],
  };
}

function answerHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const status = headers[":status"];
  return { ...(status !== undefined && { ":status": status }), ...ordinary(headers) };
}

function ordinary(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
}
