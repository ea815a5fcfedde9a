import type { OutgoingHttpHeaders, ServerHttp2Stream } from "node:http2";

import { grpcError } from "./grpc-error";
import type { GrpcFailure } from "./grpc-failure";
import { grpcFrame } from "./grpc-frame";

const headers: OutgoingHttpHeaders = { ":status": 200, "content-type": "application/grpc" };

/** Answers of the gateway itself; none does anything on a call that has ended. */
export const grpcAnswer = {
  message(stream: ServerHttp2Stream, message: Uint8Array): void {
    grpcAnswer.body(stream, grpcFrame.of(message));
  },

  /** A message in its frame. */
  body(stream: ServerHttp2Stream, body: Uint8Array): void {
    if (stream.destroyed || stream.headersSent) return;
    stream.respond(headers, { waitForTrailers: true });
    stream.once("wantTrailers", () => {
      stream.sendTrailers({ "grpc-status": "0" });
    });
    stream.end(body);
  },

  /** What a provider answered, as it came. */
  failure(stream: ServerHttp2Stream, { status, encoded }: GrpcFailure): void {
    end(stream, { "grpc-status": status, "grpc-message": encoded });
  },

  error(stream: ServerHttp2Stream, code: string, message: string): void {
    end(stream, grpcError(code, message));
  },
};

function end(stream: ServerHttp2Stream, status: OutgoingHttpHeaders): void {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond({ ...headers, ...status }, { endStream: true });
}
