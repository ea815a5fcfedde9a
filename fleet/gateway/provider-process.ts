import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { lstatSync, rmSync } from "node:fs";
import { connect as connectTo, type ClientHttp2Session } from "node:http2";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

import { guard } from "../process-guardian";
import type { ProviderPackage } from "../providers/provider-package";
import { crashSite } from "./crash-site";
import { GatewayError } from "./gateway-error";
import { http2Options } from "./http2-options";
import { readHandshake, type Handshake } from "./read-handshake";

export interface ProviderProcessProps {
  readonly provider: ProviderPackage;
  /** Its working folder: Terraform's. */
  readonly folder: string;
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds until a process that has not printed its handshake is given up. */
  readonly handshakeTimeout: number;
}

export interface ConnectedProvider {
  readonly protocol: Handshake["protocol"];
  readonly session: ClientHttp2Session;
}

/** Characters of standard error that are kept for `crashSite`, in memory only. */
const excerpt = 65_536;

/** Milliseconds in which a process that closed its connection is expected to end. */
const dying = 500;

/** One process of a provider, in a process group of its own, and the connection to it. */
export class ProviderProcess {
  /** Calls that it serves for connections that have not configured a provider. */
  guests = 0;
  /** Rejects with a `GatewayError` when the provider does not start. */
  readonly connected: Promise<ConnectedProvider>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private outcome: string | undefined;
  private stderr = "";

  constructor(private readonly props: ProviderProcessProps) {
    const { provider, folder, environment } = props;
    this.child = spawn(provider.executable, [], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr = (this.stderr + text).slice(-excerpt);
    });
    this.ended = this.end();
    this.connected = this.connect();
    // Whoever needs the connection sees the failure; a spare process has nobody who does.
    this.connected.catch(() => undefined);
  }

  get hasEnded(): boolean {
    return this.outcome !== undefined;
  }

  /** Ends the process and everything that it started. */
  kill(): void {
    const { pid } = this.child;
    if (pid === undefined || this.hasEnded) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended, and its end is on its way.
    }
  }

  /** A sentence about a process that stopped answering, which ends with it. */
  async failure(): Promise<string> {
    await Promise.race([this.ended, delay(dying, undefined, { ref: false })]);
    const outcome = this.outcome ?? "it closed its connection";
    this.kill();
    const site = crashSite(this.stderr);
    const crash = site === undefined ? "" : ` It crashed in ${site}.`;
    return `${this.name} ended while it worked (${outcome}).${crash} Run the stack again.`;
  }

  private get name(): string {
    const { source, version } = this.props.provider;
    return `The provider ${source} ${version}`;
  }

  private async end(): Promise<void> {
    const { pid } = this.child;
    if (pid === undefined) {
      const [error] = (await once(this.child, "error")) as [NodeJS.ErrnoException];
      this.outcome = error.code ?? "it cannot be started";
      return;
    }
    const release = guard({ kind: "provider", pid });
    const [code, signal] = (await once(this.child, "exit")) as [number | null, string | null];
    this.outcome = signal === null ? `exit code ${String(code)}` : `signal ${signal}`;
    release();
  }

  private async connect(): Promise<ConnectedProvider> {
    const handshake = await this.handshake();
    const session = connectTo("http://localhost", {
      ...http2Options,
      createConnection: () => connect(handshake.socket),
    });
    session.on("error", () => undefined);
    session.on("connect", () => {
      session.setLocalWindowSize(http2Options.settings.initialWindowSize);
    });
    void this.ended.then(() => {
      session.destroy();
      removeSocket(handshake.socket);
    });
    this.discardOutput(session);
    return { protocol: handshake.protocol, session };
  }

  private async handshake(): Promise<Handshake> {
    const { handshakeTimeout } = this.props;
    const { stdout } = this.child;
    if (stdout === null) throw new GatewayError(`${this.name} has no output.`);
    const lines = createInterface(stdout);
    const waiting = new AbortController();
    const line = await Promise.race([
      once(lines, "line").then(([text]) => String(text)),
      this.ended,
      delay(handshakeTimeout, undefined, { signal: waiting.signal }),
    ]).finally(() => {
      waiting.abort();
    });
    lines.close();
    stdout.resume();
    if (line === undefined) {
      const waited = `no handshake within ${handshakeTimeout / 1000} seconds`;
      throw this.notStarted(`${this.outcome ?? waited}.`);
    }
    const handshake = readHandshake(line);
    if (typeof handshake !== "string") return handshake;
    throw this.notStarted(handshake);
  }

  private notStarted(reason: string): GatewayError {
    this.kill();
    return new GatewayError(
      `${this.name} did not start: ${reason} Check that its package suits this machine; ` +
        "without the gateway (--no-gateway) Terraform starts it by itself.",
    );
  }

  /** What the provider prints is sent nowhere; unread, it would block the provider in the end. */
  private discardOutput(session: ClientHttp2Session): void {
    const stream = session.request({
      ":method": "POST",
      ":path": "/plugin.GRPCStdio/StreamStdio",
      "content-type": "application/grpc",
      te: "trailers",
    });
    stream.on("error", () => undefined);
    stream.end(Buffer.alloc(5));
    stream.resume();
  }
}

function removeSocket(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() === true) rmSync(path);
}
