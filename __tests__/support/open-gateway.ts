import type { Gateway, GatewayEntry, SchemaUsage } from "../../fleet/gateway/gateway";
import { startGateway } from "../../fleet/gateway/start-gateway";
import { FakeProvider, type FakeProviderOptions } from "./fake-provider";
import { GrpcClient } from "./grpc-client";

/** A gateway before one fake provider. */
export class OpenGateway {
  private constructor(
    readonly provider: FakeProvider,
    readonly gateway: Gateway,
  ) {}

  static async start(options: FakeProviderOptions = {}): Promise<OpenGateway> {
    const provider = new FakeProvider(options);
    const gateway = await startGateway({ packages: [provider], environment: process.env });
    return new OpenGateway(provider, gateway);
  }

  async enter(...types: readonly string[]): Promise<GatewayEntry> {
    const usage: SchemaUsage = { [this.provider.source]: { types } };
    return this.gateway.open({ usage, folder: this.provider.folder });
  }

  /** A connection through an entry of its own. */
  async connect(...types: readonly string[]): Promise<GrpcClient> {
    return GrpcClient.connect(await this.enter(...types), this.provider.source);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    this.provider.remove();
  }
}
