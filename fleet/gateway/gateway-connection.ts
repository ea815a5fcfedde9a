import type { IncomingHttpHeaders, ServerHttp2Stream } from "node:http2";
import { setTimeout as wait } from "node:timers/promises";

import { GatewayError } from "./gateway-error";
import { grpcAnswer } from "./grpc-answer";
import { grpcStatus } from "./grpc-error";
import { GrpcFailure } from "./grpc-failure";
import { passThrough } from "./pass-through";
import { providerCall } from "./provider-call";
import type { ProviderProcess } from "./provider-process";
import type { ProviderProcesses } from "./provider-processes";
import type { SchemaAnswers } from "./schema-answers";
import { unaryCall } from "./unary-call";

export interface GatewayConnectionProps {
  readonly processes: ProviderProcesses;
  readonly schemas: SchemaAnswers;
  /** What schemas are cut down to; `undefined` is all. */
  readonly types: readonly string[] | undefined;
  /** Milliseconds that calls under way have when Terraform stops. @default 4,000 */
  readonly patience?: number;
}

/**
 * One connection of Terraform: one provider configuration. From the call that configures it on, it
 * has a process of its own, which ends with it.
 */
export class GatewayConnection {
  private own: ProviderProcess | undefined;
  private readonly underWay = new Set<Promise<void>>();
  private stopped: Promise<void> = Promise.resolve();

  constructor(private readonly props: GatewayConnectionProps) {}

  /** Answers one call; it never rejects. */
  async answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    // A call that breaks off is reported by its `close`.
    stream.on("error", () => undefined);
    try {
      await this.route(stream, headers);
    } catch (error) {
      // Anything else could hold a value of the configuration.
      const known = error instanceof GatewayError ? error.message : "The gateway failed.";
      grpcAnswer.error(stream, grpcStatus.internal, known);
    }
  }

  close(): void {
    this.own?.kill();
  }

  private async route(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const path = headers[":path"] ?? "";
    const call = providerCall(path);
    switch (call.kind) {
      case "schema":
        stream.resume();
        await this.answerSchema(stream, path, call);
        return;
      case "echo":
        // One that is compressed says so in headers that an answer would not have.
        if (headers["grpc-encoding"] !== undefined) break;
        grpcAnswer.body(stream, await bodyOf(stream));
        return;
      case "empty":
        stream.resume();
        grpcAnswer.message(stream, new Uint8Array());
        return;
      case "plugin":
        stream.resume();
        grpcAnswer.error(stream, grpcStatus.unimplemented, "The gateway does not offer this.");
        return;
      case "configure":
        this.own ??= this.props.processes.take();
        break;
      case "stop":
        stream.resume();
        grpcAnswer.message(stream, new Uint8Array());
        if (this.own !== undefined) this.stopped = this.stop(path, this.own);
        await this.stopped;
        return;
      case "other":
        break;
    }
    await this.forward(stream, headers);
  }

  /**
   * Passes a stop on when nothing is under way any more, or after some seconds. A provider that stops
   * at once gives up the request that it has just sent: AWS makes the role, nobody hears of it, and
   * the next apply finds that it exists. What Terraform had decided on before it heard of the stop
   * may still come: it waits, and runs after the stop, which is of the calls before it only.
   */
  private async stop(path: string, own: ProviderProcess): Promise<void> {
    const { patience = 4000 } = this.props;
    const ended = Promise.allSettled(this.underWay);
    await Promise.race([ended, wait(patience, undefined, { ref: false })]);
    const { session } = await own.connected;
    await unaryCall(session, path, () => own.failure());
  }

  private async forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const pass = async (process: ProviderProcess): Promise<void> => {
      const { session } = await process.connected;
      await passThrough(stream, headers, session, () => process.failure());
    };
    if (this.own === undefined) return this.props.processes.lend(pass);
    await this.stopped;
    const call = pass(this.own);
    this.underWay.add(call);
    await call.finally(() => this.underWay.delete(call));
  }

  private async answerSchema(
    stream: ServerHttp2Stream,
    path: string,
    call: Parameters<SchemaAnswers["answer"]>[1],
  ): Promise<void> {
    const { schemas, types, processes } = this.props;
    const ask = (): Promise<Buffer> =>
      processes.lend(async (process) => {
        const { session } = await process.connected;
        return unaryCall(session, path, () => process.failure());
      });
    try {
      grpcAnswer.body(stream, await schemas.answer(path, call, types, ask));
    } catch (error) {
      if (!(error instanceof GrpcFailure)) throw error;
      grpcAnswer.failure(stream, error);
    }
  }
}

async function bodyOf(stream: ServerHttp2Stream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
