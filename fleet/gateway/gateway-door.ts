import { once } from "node:events";
import { chmodSync } from "node:fs";
import { createServer, type Http2Session } from "node:http2";

import { GatewayConnection, type GatewayConnectionProps } from "./gateway-connection";
import { http2Options } from "./http2-options";

/** One socket of the gateway: one provider for one stack. */
export interface GatewayDoor {
  /** Ends every connection and removes the socket. */
  close(): Promise<void>;
}

/** @param socket path of a unix socket, which only this user may use */
export async function openDoor(
  socket: string,
  props: GatewayConnectionProps,
): Promise<GatewayDoor> {
  const server = createServer(http2Options);
  const connections = new Map<Http2Session, GatewayConnection>();
  server.on("session", (session) => {
    const connection = new GatewayConnection(props);
    connections.set(session, connection);
    session.setLocalWindowSize(http2Options.settings.initialWindowSize);
    session.on("close", () => {
      connections.delete(session);
      connection.close();
    });
  });
  // Terraform looks whether somebody listens, and hangs up: no session comes of that.
  server.on("sessionError", () => undefined);
  server.on("stream", (stream, headers) => {
    const { session } = stream;
    const connection = session === undefined ? undefined : connections.get(session);
    if (connection === undefined) stream.close();
    else void connection.answer(stream, headers);
  });
  server.listen(socket);
  await once(server, "listening");
  chmodSync(socket, 0o600);

  return {
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const session of connections.keys()) session.destroy();
      await closed;
    },
  };
}
