import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

import { grpcFrame } from "../../fleet/gateway/grpc-frame";
import type { FakeAnswer } from "./fake-provider";

const service = "/tfplugin5.Provider";

function message(field: number, content: Uint8Array): Uint8Array {
  return new BinaryWriter().tag(field, WireType.LengthDelimited).bytes(content).finish();
}

/** `Schema { Block block = 2 }` with one computed attribute, `id`. */
function schema(): Uint8Array {
  const id = new BinaryWriter()
    .tag(1, WireType.LengthDelimited)
    .string("id")
    .tag(2, WireType.LengthDelimited)
    .bytes(Buffer.from('"string"'))
    .tag(6, WireType.Varint)
    .bool(true)
    .finish();
  return message(2, message(2, id));
}

/** `GetProviderSchema.Response` with a provider without arguments and the resource `fake_thing`. */
function schemas(): Uint8Array {
  const resource = Buffer.concat([message(1, Buffer.from("fake_thing")), message(2, schema())]);
  return Buffer.concat([message(1, message(2, new Uint8Array())), message(2, resource)]);
}

const body = (content: Uint8Array): FakeAnswer => ({
  body: grpcFrame.of(content).toString("base64"),
});

/** Answers with which Terraform plans a `fake_thing` until it would configure the provider. */
export const untilConfigured: Readonly<Record<string, FakeAnswer>> = {
  [`${service}/GetSchema`]: body(schemas()),
  [`${service}/ValidateResourceTypeConfig`]: body(new Uint8Array()),
  [`${service}/Configure`]: "wait",
};
