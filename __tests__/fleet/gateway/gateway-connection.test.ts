import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

import type { FakeAnswer, FakeProvider, FakeProviderOptions } from "../../support/fake-provider";
import { GrpcClient } from "../../support/grpc-client";
import { isGone } from "../../support/is-gone";
import { OpenGateway } from "../../support/open-gateway";

// Every test starts processes, and the machine may be busy.
jest.setTimeout(60_000);

const provider5 = "/tfplugin5.Provider";
const provider6 = "/tfplugin6.Provider";
const read = `${provider5}/ReadResource`;
const apply = `${provider5}/ApplyResourceChange`;
const configure = `${provider5}/Configure`;
const validate = `${provider5}/ValidateResourceTypeConfig`;

const open: OpenGateway[] = [];

async function start(options: FakeProviderOptions = {}): Promise<OpenGateway> {
  const gateway = await OpenGateway.start(options);
  open.push(gateway);
  return gateway;
}

/** The process that got each call with the path, in their order. */
function processesOf(provider: FakeProvider, path: string): readonly number[] {
  return provider.calls().flatMap(({ call, pid }) => (call === path ? [pid] : []));
}

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

describe("a call through the gateway", () => {
  test("passes byte for byte, with its headers and trailers, however large", async () => {
    const gateway = await start();
    const client = await gateway.connect();
    const message = randomBytes(5 * 1024 * 1024 + 1);

    const answer = await client.call(read, message);

    expect(answer.message?.equals(message)).toBe(true);
    expect([answer.status, answer.headers["x-header"], answer.trailers["x-trailer"]]).toEqual([
      "0",
      "kept",
      "kept",
    ]);
    expect(gateway.provider.calls().at(-1)).toMatchObject({ call: read, metadata: "passed on" });
  });

  test("passes the provider's errors", async () => {
    const gateway = await start({ answers: { [read]: { status: "3", message: "no%20id" } } });
    const client = await gateway.connect();

    expect(await client.call(read)).toMatchObject({ status: "3", error: "no id" });
  });

  test.each([
    ["5", "PrepareProviderConfig", provider5, Buffer.from("the configuration")],
    ["6", "ValidateProviderConfig", provider6, Buffer.alloc(0)],
  ] as const)(
    "protocol %s: %s is answered without the provider",
    async (protocol, name, service, expected) => {
      const gateway = await start({ protocol: protocol === "5" ? 5 : 6 });
      const client = await gateway.connect();

      const answer = await client.call(`${service}/${name}`, Buffer.from("the configuration"));

      expect([answer.status, answer.message]).toEqual(["0", expected]);
      expect(gateway.provider.paths()).toEqual([]);
    },
  );

  test("a compressed provider configuration is the provider's to read", async () => {
    const gateway = await start();
    const client = await gateway.connect();
    const stream = client.session.request({
      ":method": "POST",
      ":path": `${provider5}/PrepareProviderConfig`,
      "grpc-encoding": "gzip",
    });
    stream.end(Buffer.from([1, 0, 0, 0, 1, 7]));
    stream.resume();
    await once(stream, "close");

    expect(gateway.provider.paths()).toEqual([`${provider5}/PrepareProviderConfig`]);
  });

  test("what Terraform's plugin library asks for itself is declined, as an old plugin does", async () => {
    const client = await (await start()).connect();

    expect(await client.call("/plugin.GRPCStdio/StreamStdio")).toMatchObject({ status: "12" });
  });

  test("a call that Terraform gives up is given up at the provider", async () => {
    const gateway = await start({ answers: { [read]: "wait" } });
    const client = await gateway.connect();
    const stream = client.start(read);
    stream.on("error", () => undefined);
    while (!gateway.provider.paths().includes(read)) await delay(10);

    stream.close(8);

    while (gateway.provider.calls().at(-1)?.aborted === undefined) await delay(10);
    expect(gateway.provider.calls().at(-1)).toMatchObject({ aborted: read });
  });
});

describe("a provider that ends in the middle of a call", () => {
  const started = "The provider registry.terraform.io/example/fake 1.0.0 ended while it worked";

  test.each<[FakeAnswer & string, string]>([
    ["die", `${started} (signal SIGKILL). Run the stack again.`],
    ["half", `${started} (signal SIGKILL). Run the stack again.`],
    [
      "crash",
      `${started} (exit code 2). It crashed in example.com/provider.readThing. Run the stack again.`,
    ],
  ])("%s: Terraform gets an error that says so, and no secret", async (how, sentence) => {
    const gateway = await start({ answers: { [read]: how } });
    const client = await gateway.connect();
    await client.call(configure);

    expect(await client.call(read)).toMatchObject({ status: "13", error: sentence });
    expect(await client.call(read)).toMatchObject({ status: "13", error: sentence });
  });

  test("does so to a connection that has not configured it: the next call gets another one", async () => {
    const gateway = await start({ answers: { [validate]: "die" } });
    const client = await gateway.connect();

    expect(await client.call(validate)).toMatchObject({ status: "13" });
    expect(await client.call(read, Buffer.from("again"))).toMatchObject({
      status: "0",
      message: Buffer.from("again"),
    });
  });
});

describe("the processes behind connections", () => {
  test("one that validated is the one that is configured, and its connection alone has it", async () => {
    const gateway = await start();
    const entry = await gateway.enter();
    const [walk, first, second] = await Promise.all(
      [1, 2, 3].map(() => GrpcClient.connect(entry, gateway.provider.source)),
    );
    await walk?.call(validate);
    await first?.call(configure);
    await second?.call(configure);
    for (const client of [first, second, first]) await client?.call(read);
    await walk?.call(validate);

    const [one, two, three] = gateway.provider.pids();
    expect(processesOf(gateway.provider, configure)).toEqual([one, two]);
    expect(processesOf(gateway.provider, read)).toEqual([one, two, one]);
    expect(processesOf(gateway.provider, validate)).toEqual([one, three]);
  });

  test("one that serves a call for somebody is not configured by somebody else", async () => {
    const gateway = await start({ answers: { [validate]: "wait" } });
    const entry = await gateway.enter();
    const [walk, plan] = await Promise.all(
      [1, 2].map(() => GrpcClient.connect(entry, gateway.provider.source)),
    );
    walk?.start(validate).on("error", () => undefined);
    while (!gateway.provider.paths().includes(validate)) await delay(10);
    await plan?.call(configure);

    const [one, two] = gateway.provider.pids();
    expect(processesOf(gateway.provider, validate)).toEqual([one]);
    expect(processesOf(gateway.provider, configure)).toEqual([two]);
  });

  test("a configured one ends with its connection; an unconfigured one serves on", async () => {
    const gateway = await start();
    const entry = await gateway.enter();
    const [walk, plan] = await Promise.all(
      [1, 2].map(() => GrpcClient.connect(entry, gateway.provider.source)),
    );
    await plan?.call(configure);
    await walk?.call(validate);
    await plan?.close();
    await walk?.close();

    const [configured, unconfigured] = gateway.provider.pids();
    expect(await isGone(configured ?? 0)).toBe(true);
    const socket = gateway.provider.calls().find(({ pid }) => pid === configured)?.socket ?? "";
    while (existsSync(socket)) await delay(10);
    const next = await GrpcClient.connect(entry, gateway.provider.source);
    await next.call(validate);
    expect(processesOf(gateway.provider, validate)).toEqual([unconfigured, unconfigured]);
  });

  test("a stop reaches the configured process, and only that one", async () => {
    const gateway = await start({ answers: { [read]: "wait" } });
    const entry = await gateway.enter();
    const [walk, plan] = await Promise.all(
      [1, 2].map(() => GrpcClient.connect(entry, gateway.provider.source)),
    );
    await plan?.call(configure);
    const reading = plan?.call(read);
    await walk?.call(validate);

    expect(await walk?.call(`${provider5}/Stop`)).toMatchObject({ status: "0" });
    expect(gateway.provider.paths()).not.toContain(`${provider5}/Stop`);
    expect(await plan?.call(`${provider5}/Stop`)).toMatchObject({ status: "0" });
    expect(await reading).toMatchObject({ status: "1" });
  });

  test("a stop lets a call that is under way come to its end", async () => {
    const gateway = await start({ answers: { [apply]: "slow" } });
    const client = await gateway.connect();
    await client.call(configure);
    const applying = client.call(apply);
    while (!gateway.provider.paths().includes(apply)) await delay(10);

    await client.call(`${provider5}/Stop`);

    expect(await applying).toMatchObject({ status: "0" });
    while (!gateway.provider.paths().includes(`${provider5}/Stop`)) await delay(10);
    expect(gateway.provider.paths().at(-1)).toBe(`${provider5}/Stop`);
  });

  test("a call that comes while a stop waits runs after the stop, not into it", async () => {
    const gateway = await start({ answers: { [apply]: "slow" } });
    const client = await gateway.connect();
    await client.call(configure);
    const applying = client.call(apply);
    while (!gateway.provider.paths().includes(apply)) await delay(10);

    await client.call(`${provider5}/Stop`);
    const late = client.call(apply);

    expect([await applying, await late]).toMatchObject([{ status: "0" }, { status: "0" }]);
    expect(gateway.provider.paths().slice(-3)).toEqual([apply, `${provider5}/Stop`, apply]);
  });
});
