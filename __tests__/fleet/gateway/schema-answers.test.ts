import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

import { grpcFrame } from "../../../fleet/gateway/grpc-frame";
import type { FakeAnswer } from "../../support/fake-provider";
import { GrpcClient } from "../../support/grpc-client";
import { OpenGateway } from "../../support/open-gateway";

// Every test starts processes, and the machine may be busy.
jest.setTimeout(60_000);

const schema5 = "/tfplugin5.Provider/GetSchema";
const schema6 = "/tfplugin6.Provider/GetProviderSchema";

type Writer = (writer: BinaryWriter) => BinaryWriter;

/** A map's entry, as every map of the plugin protocol has them. */
const entry =
  (field: number, key: string): Writer =>
  (writer) =>
    writer
      .tag(field, WireType.LengthDelimited)
      .fork()
      .tag(1, WireType.LengthDelimited)
      .string(key)
      .tag(2, WireType.LengthDelimited)
      .bytes(Buffer.from(`schema of ${key}`))
      .join();

const text =
  (field: number, content: string): Writer =>
  (writer) =>
    writer.tag(field, WireType.LengthDelimited).string(content);

function message(...parts: readonly Writer[]): Buffer {
  return Buffer.from(parts.reduce((writer, part) => part(writer), new BinaryWriter()).finish());
}

function body(...parts: readonly Writer[]): FakeAnswer {
  return { body: grpcFrame.of(message(...parts)).toString("base64") };
}

const provider = text(1, "schema of the provider");
const meta = text(5, "schema of provider_meta");
const capabilities: Writer = (writer) => writer.tag(6, WireType.Varint).uint32(1);
const laterField: Writer = (writer) => writer.tag(300, WireType.Bit64).fixed64(7);

let open: OpenGateway | undefined;

async function start(answers: Readonly<Record<string, FakeAnswer>>): Promise<OpenGateway> {
  open = await OpenGateway.start({ answers });
  return open;
}

afterEach(async () => {
  await open?.close();
});

describe("the schema of a provider, through the gateway", () => {
  test.each([schema5, schema6])(
    "%s: has the types of the stack, and all that is no type",
    async (path) => {
      const others = [capabilities, entry(7, "fake_function"), entry(10, "fake_store"), laterField];
      const gateway = await start({
        [path]: body(
          provider,
          entry(2, "fake_used"),
          entry(2, "fake_other"),
          entry(3, "fake_data"),
          entry(3, "fake_other"),
          meta,
          ...others,
          entry(8, "fake_ephemeral"),
          entry(8, "fake_other"),
          entry(9, "fake_used"),
          entry(9, "fake_other"),
          entry(11, "fake_action"),
          entry(11, "fake_other"),
        ),
      });
      const client = await gateway.connect(
        "fake_action",
        "fake_data",
        "fake_ephemeral",
        "fake_used",
        "not_of_this_provider",
      );

      const answer = await client.call(path);

      expect(answer.status).toBe("0");
      expect(answer.message).toEqual(
        message(
          provider,
          entry(2, "fake_used"),
          entry(3, "fake_data"),
          meta,
          ...others,
          entry(8, "fake_ephemeral"),
          entry(9, "fake_used"),
          entry(11, "fake_action"),
        ),
      );
    },
  );

  test("identity schemas are cut down too", async () => {
    const path = "/tfplugin6.Provider/GetResourceIdentitySchemas";
    const gateway = await start({ [path]: body(entry(1, "fake_used"), entry(1, "fake_other")) });
    const client = await gateway.connect("fake_used");

    expect((await client.call(path)).message).toEqual(message(entry(1, "fake_used")));
  });

  test("is asked for once in a run, whatever the stacks use", async () => {
    const gateway = await start({ [schema5]: body(entry(2, "fake_one"), entry(2, "fake_two")) });

    const answers = await Promise.all(
      ["fake_one", "fake_two", "fake_one"].map(async (type) =>
        (await gateway.connect(type)).call(schema5),
      ),
    );

    expect(answers.map((answer) => answer.message)).toEqual([
      message(entry(2, "fake_one")),
      message(entry(2, "fake_two")),
      message(entry(2, "fake_one")),
    ]);
    expect(gateway.provider.paths()).toEqual([schema5]);
  });

  test("is whole where a stack asks for all of it", async () => {
    const whole = [provider, entry(2, "fake_one"), entry(2, "fake_two")];
    const gateway = await start({ [schema5]: body(...whole) });
    await (await gateway.connect("fake_one")).call(schema5);

    const { source, folder } = gateway.provider;
    const all = await gateway.gateway.open({ usage: "full", folder });
    const client = await GrpcClient.connect(all, source);

    expect((await client.call(schema5)).message).toEqual(message(...whole));
  });

  test("is passed on whole, and not kept, when the provider complains", async () => {
    const whole = [entry(2, "fake_one"), text(4, "a diagnostic"), entry(2, "fake_two")];
    const gateway = await start({ [schema5]: body(...whole) });
    const client = await gateway.connect("fake_one");

    expect((await client.call(schema5)).message).toEqual(message(...whole));
    expect((await client.call(schema5)).message).toEqual(message(...whole));
    expect(gateway.provider.paths()).toEqual([schema5, schema5]);
  });

  test("an error is passed on, and the provider is asked again", async () => {
    const gateway = await start({ [schema5]: { status: "12", message: "not%20here" } });
    const client = await gateway.connect();

    const error = { status: "12", error: "not here" };
    expect(await client.call(schema5)).toMatchObject(error);
    expect(await client.call(schema5)).toMatchObject(error);
    expect(gateway.provider.paths()).toEqual([schema5, schema5]);
  });

  test("a provider that ends instead is an error", async () => {
    const client = await (await start({ [schema5]: "die" })).connect();

    expect(await client.call(schema5)).toMatchObject({
      status: "13",
      error:
        "The provider registry.terraform.io/example/fake 1.0.0 ended while it worked " +
        "(signal SIGKILL). Run the stack again.",
    });
  });

  test("what is no schema is an error, not an empty schema", async () => {
    const broken = grpcFrame.of(Buffer.from([0x12, 0x7f, 0x00])).toString("base64");
    const client = await (await start({ [schema5]: { body: broken } })).connect();

    expect(await client.call(schema5)).toMatchObject({ status: "13" });
  });
});
