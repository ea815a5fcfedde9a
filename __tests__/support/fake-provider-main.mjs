// A provider as Terraform's plugin library sees it: a handshake and a gRPC server. What it answers
// is in the file that is its argument; it writes each call that it gets into a log.
import { Buffer } from "node:buffer";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers";

const { answers, protocol, handshake, log } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const note = (entry) => {
  appendFileSync(log, `${JSON.stringify({ pid: process.pid, ...entry })}\n`);
};
const grpc = { ":status": 200, "content-type": "application/grpc" };

/** Calls that wait for a stop. */
const waiting = new Set();

function fail(stream, { status, message }) {
  stream.respond({ ...grpc, "grpc-status": status, "grpc-message": message }, { endStream: true });
}

function send(stream, body, trailers = {}) {
  stream.respond({ ...grpc, "x-header": "kept" }, { waitForTrailers: true });
  stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0", ...trailers }));
  stream.end(body);
}

const server = createServer({ settings: { initialWindowSize: 16 * 1024 * 1024 } });
server.on("stream", async (stream, headers) => {
  const path = headers[":path"];
  if (path.startsWith("/plugin.")) return fail(stream, { status: "12", message: "none" });
  note({ call: path, metadata: headers["x-metadata"] });
  const answer = answers[path] ?? "echo";
  stream.on("error", () => undefined);
  stream.on("aborted", () => note({ aborted: path }));
  if (path.endsWith("/Stop"))
    for (const waits of waiting) {
      waiting.delete(waits);
      fail(waits, { status: "1", message: "" });
    }
  if (answer === "wait" || answer === "slow") waiting.add(stream);
  if (answer === "wait") return;
  if (answer === "slow") {
    setTimeout(() => waiting.delete(stream) && send(stream, Buffer.alloc(5)), 300);
    return;
  }
  if (answer === "die") process.kill(process.pid, "SIGKILL");
  if (answer === "crash") {
    process.stderr.write(
      "panic: the token is hunter2\n\ngoroutine 7 [running]:\npanic({0x1, 0x2})\n" +
        "\t/go/panic.go:770 +0x132\nexample.com/provider.readThing({0xc000, 0x7})\n" +
        "\t/src/thing.go:12 +0x1d\n",
      () => process.exit(2),
    );
    return;
  }
  if (answer === "half") {
    stream.respond(grpc, { waitForTrailers: true });
    stream.write(Buffer.from([0, 0, 0, 0, 9, 1]), () => process.kill(process.pid, "SIGKILL"));
    return;
  }
  if (typeof answer === "object" && "status" in answer) return fail(stream, answer);
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const body =
    typeof answer === "object" ? Buffer.from(answer.body, "base64") : Buffer.concat(chunks);
  send(stream, body, { "x-trailer": "kept" });
});

process.on("SIGINT", () => undefined);
const folder = mkdtempSync(join(process.env.PLUGIN_UNIX_SOCKET_DIR ?? tmpdir(), "p"));
const socket = join(folder, "s");
server.listen(socket, () => {
  const variables = Object.keys(process.env).sort();
  note({ started: process.cwd(), variables, socket });
  process.stdout.write(`${handshake ?? `1|${protocol}|unix|${socket}|grpc|`}\n`);
});
