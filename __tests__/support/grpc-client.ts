import { once } from "node:events";
import { connect as connectTo, type ClientHttp2Session, type ClientHttp2Stream } from "node:http2";
import { connect } from "node:net";

import type { GatewayEntry } from "../../fleet/gateway/gateway";
import { grpcFrame } from "../../fleet/gateway/grpc-frame";

export interface GrpcAnswer {
  readonly status: unknown;
  /** gRPC's message, decoded. */
  readonly error: string;
  readonly message: Buffer | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly trailers: Readonly<Record<string, unknown>>;
}

/** A connection to a provider as Terraform makes it. */
export class GrpcClient {
  private constructor(readonly session: ClientHttp2Session) {}

  static async connect(entry: GatewayEntry, source: string): Promise<GrpcClient> {
    const session = connectTo("http://unused", {
      createConnection: () => connect(socketOf(entry, source)),
      settings: { initialWindowSize: 65_535 },
    });
    session.on("error", () => undefined);
    await once(session, "connect");
    return new GrpcClient(session);
  }

  start(path: string, message: Buffer = Buffer.alloc(0)): ClientHttp2Stream {
    const stream = this.session.request({
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      te: "trailers",
      "x-metadata": "passed on",
    });
    stream.end(grpcFrame.of(message));
    return stream;
  }

  async call(path: string, message?: Buffer): Promise<GrpcAnswer> {
    const stream = this.start(path, message);
    let headers: Readonly<Record<string, unknown>> = {};
    let trailers: Readonly<Record<string, unknown>> | undefined;
    stream.on("response", (received) => (headers = received));
    stream.on("trailers", (received: Readonly<Record<string, unknown>>) => (trailers = received));
    stream.on("error", () => undefined);
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    await once(stream, "close");
    const ending = trailers ?? headers;
    return {
      status: ending["grpc-status"],
      error: decodeURIComponent((ending["grpc-message"] as string | undefined) ?? ""),
      message: grpcFrame.messageIn(Buffer.concat(chunks)),
      headers,
      trailers: trailers ?? {},
    };
  }

  async close(): Promise<void> {
    const closed = once(this.session, "close");
    this.session.close();
    await closed;
  }
}

/** Where an entry leads Terraform to. */
export function socketOf(entry: GatewayEntry, source: string): string {
  const reattach = JSON.parse(entry.environment["TF_REATTACH_PROVIDERS"] ?? "{}") as Record<
    string,
    { readonly Addr: { readonly String: string } }
  >;
  return reattach[source]?.Addr.String ?? "";
}
