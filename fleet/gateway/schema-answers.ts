import { BinaryReader } from "@bufbuild/protobuf/wire";

import { cutSchema } from "./cut-schema";
import { grpcFrame } from "./grpc-frame";
import type { ProviderCall } from "./provider-call";

type SchemaCall = Extract<ProviderCall, { kind: "schema" }>;

/** A provider's schemas: asked for once, kept in memory, cut down to what a stack uses. */
export class SchemaAnswers {
  private readonly whole = new Map<string, Promise<Buffer>>();
  private readonly cut = new Map<string, Buffer>();

  /**
   * @param types what the answer is cut down to; `undefined` is all
   * @param ask gets the provider's own answer, in its frame
   * @returns the answer in its frame
   * @throws what `ask` throws; it will be asked again
   */
  async answer(
    path: string,
    call: SchemaCall,
    types: readonly string[] | undefined,
    ask: () => Promise<Buffer>,
  ): Promise<Buffer> {
    const key = JSON.stringify([path, types]);
    const known = this.cut.get(key);
    if (known !== undefined) return known;

    const whole = await this.remember(path, ask);
    const message = grpcFrame.messageIn(whole);
    if (message === undefined || types === undefined) return whole;
    if (hasField(message, call.diagnostics)) {
      this.whole.delete(path);
      return whole;
    }
    const answer = grpcFrame.of(cutSchema(message, call.maps, new Set(types)));
    this.cut.set(key, answer);
    return answer;
  }

  private remember(path: string, ask: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.whole.get(path);
    if (known !== undefined) return known;
    const asked = ask();
    this.whole.set(path, asked);
    asked.catch(() => this.whole.delete(path));
    return asked;
  }
}

function hasField(message: Uint8Array, number: number): boolean {
  const reader = new BinaryReader(message);
  while (reader.pos < message.length) {
    const [field, wireType] = reader.tag();
    if (field === number) return true;
    reader.skip(wireType, field);
  }
  return false;
}
