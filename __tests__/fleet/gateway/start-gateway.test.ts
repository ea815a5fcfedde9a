import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { startGateway } from "../../../fleet/gateway/start-gateway";
import { FakeProvider, type FakeProviderOptions } from "../../support/fake-provider";
import { GrpcClient, socketOf } from "../../support/grpc-client";
import { isGone } from "../../support/is-gone";

// Every test starts processes, and the machine may be busy.
jest.setTimeout(60_000);

const removals: (() => unknown)[] = [];

function provider(options: FakeProviderOptions = {}): FakeProvider {
  const fake = new FakeProvider(options);
  removals.push(() => {
    fake.remove();
  });
  return fake;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "bastionless-gateway-test-"));
  removals.push(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

async function start(fake: FakeProvider, parent = folder()): ReturnType<typeof startGateway> {
  const gateway = await startGateway({
    packages: [fake],
    environment: process.env,
    folder: parent,
  });
  removals.push(() => gateway.close());
  return gateway;
}

const uses = (fake: FakeProvider): Record<string, { types: string[] }> => ({
  [fake.source]: { types: [] },
});

afterEach(async () => {
  for (const remove of removals.splice(0).reverse()) await remove();
});

describe("startGateway", () => {
  test.each([5, 6] as const)(
    "leads Terraform to a socket, in the words of protocol %s",
    async (protocol) => {
      const fake = provider({ protocol });
      const entry = await (await start(fake)).open({ usage: uses(fake), folder: fake.folder });

      expect(JSON.parse(entry.environment["TF_REATTACH_PROVIDERS"] ?? "")).toEqual({
        "registry.terraform.io/example/fake": {
          Protocol: "grpc",
          ProtocolVersion: protocol,
          Pid: process.pid,
          Test: true,
          Addr: { Network: "unix", String: socketOf(entry, fake.source) },
        },
      });
    },
  );

  test("its sockets are this user's alone, in a folder that is too", async () => {
    const fake = provider();
    const entry = await (await start(fake)).open({ usage: "full", folder: fake.folder });

    const socket = socketOf(entry, fake.source);
    expect((statSync(socket).mode & 0o777).toString(8)).toBe("600");
    expect((statSync(dirname(socket)).mode & 0o777).toString(8)).toBe("700");
    // The provider's own socket is there too, not where others could reach it.
    expect(readdirSync(dirname(socket)).length).toBe(2);
  });

  test("a provider runs in Terraform's folder, and gets no variable that turns on its log", async () => {
    const fake = provider();
    const gateway = await startGateway({
      packages: [fake],
      environment: { AWS_REGION: "us-east-1", TF_LOG: "trace", TF_LOG_PROVIDER: "debug" },
    });
    removals.push(() => gateway.close());
    const stack = folder();
    await gateway.open({ usage: uses(fake), folder: stack });

    const variables = fake.calls()[0]?.variables?.filter((name) => !/^(PWD|_)$/.test(name));
    expect(fake.calls()[0]?.started).toBe(stack);
    expect(variables).toEqual([
      "AWS_REGION",
      "GOGC",
      "GOMEMLIMIT",
      "PLUGIN_PROTOCOL_VERSIONS",
      "PLUGIN_UNIX_SOCKET_DIR",
      "TF_PLUGIN_MAGIC_COOKIE",
    ]);
  });

  test("two stacks have no process in common", async () => {
    const fake = provider();
    const gateway = await start(fake);
    for (const stack of [folder(), folder()]) {
      const entry = await gateway.open({ usage: uses(fake), folder: stack });
      const client = await GrpcClient.connect(entry, fake.source);
      await client.call("/tfplugin5.Provider/ValidateResourceTypeConfig");
    }

    const served = fake.calls().flatMap(({ call, pid }) => (call === undefined ? [] : [pid]));
    expect(served).toEqual(fake.pids());
    expect(new Set(served).size).toBe(2);
  });

  test("only the providers that a stack uses are started for it", async () => {
    const fake = provider();
    const entry = await (await start(fake)).open({ usage: {}, folder: fake.folder });

    expect(entry.environment).toEqual({
      TF_REATTACH_PROVIDERS: "{}",
      GOGC: "off",
      GOMEMLIMIT: "1GiB",
    });
    expect(fake.pids()).toEqual([]);
  });

  test("an entry that is closed has no process and admits nobody", async () => {
    const fake = provider();
    const entry = await (await start(fake)).open({ usage: "full", folder: fake.folder });
    const client = await GrpcClient.connect(entry, fake.source);
    await client.call("/tfplugin5.Provider/Configure");

    await entry.close();

    expect(await Promise.all(fake.pids().map(isGone))).toEqual([true]);
    const refused = new Promise((resolve) => {
      createConnection(socketOf(entry, fake.source)).on("error", resolve);
    });
    expect(await refused).toMatchObject({ code: "ENOENT" });
  });

  test("a gateway that is closed leaves nothing, and opens nothing", async () => {
    const fake = provider();
    const parent = folder();
    const gateway = await start(fake, parent);
    const entries = [1, 2].map(() => gateway.open({ usage: "full", folder: fake.folder }));
    await Promise.all(entries);

    await gateway.close();

    expect(readdirSync(parent)).toEqual([]);
    expect(await Promise.all(fake.pids().map(isGone))).toEqual([true, true]);
    await expect(gateway.open({ usage: "full", folder: fake.folder })).rejects.toThrow(
      "The provider gateway is closed; start another one.",
    );
  });

  test("an entry that is still opening when the gateway closes is given up", async () => {
    const fake = provider({ script: 'echo $$ > "$0.pid"; exec sleep 60' });
    const gateway = await start(fake);
    const opening = gateway.open({ usage: "full", folder: fake.folder });
    while (!existsSync(`${fake.executable}.pid`)) await delay(10);

    const closing = gateway.close();

    await expect(opening).rejects.toThrow("The provider gateway is closed; start another one.");
    await closing;
    expect(await isGone(fake.pidOfScript())).toBe(true);
  });
});

describe("a provider that does not start", () => {
  const name = "The provider registry.terraform.io/example/fake 1.0.0 did not start: ";

  test.each<[string, FakeProviderOptions, string]>([
    ["ends at once", { script: "exit 3" }, "exit code 3."],
    ["is killed", { script: "kill -9 $$" }, "signal SIGKILL."],
    ["is no provider", { handshake: "hunter2" }, "It printed something else than a handshake."],
    [
      "speaks an older protocol",
      { handshake: "1|4|unix|/x|grpc|" },
      "It speaks neither protocol 5 nor protocol 6.",
    ],
    [
      "listens where others can reach it",
      { handshake: "1|5|tcp|127.0.0.1:1|grpc|" },
      "It does not listen on a unix socket.",
    ],
    ["speaks another language", { handshake: "1|5|unix|/x|netrpc|" }, "It does not speak gRPC."],
    [
      "demands TLS",
      { handshake: "1|5|unix|/x|grpc|MIIB" },
      "It demands TLS on a socket that only this user can reach.",
    ],
  ])("%s: the error says why, and nothing is left", async (_, options, reason) => {
    const fake = provider(options);
    const parent = folder();
    const gateway = await start(fake, parent);

    await expect(gateway.open({ usage: "full", folder: fake.folder })).rejects.toThrow(
      `${name}${reason} Check that its package suits this machine; without the gateway ` +
        "(--no-gateway) Terraform starts it by itself.",
    );
    expect(await Promise.all(fake.pids().map(isGone))).toEqual(fake.pids().map(() => true));
  });

  test("says nothing: it is given up after the time limit, and killed", async () => {
    const fake = provider({ script: 'echo $$ > "$0.pid"; exec sleep 60' });
    const gateway = await startGateway({
      packages: [fake],
      environment: process.env,
      handshakeTimeout: 300,
    });
    removals.push(() => gateway.close());

    await expect(gateway.open({ usage: "full", folder: fake.folder })).rejects.toThrow(
      /did not start: no handshake within 0.3 seconds\./,
    );
    expect(existsSync(`${fake.executable}.pid`)).toBe(true);
    expect(await isGone(fake.pidOfScript())).toBe(true);
  });

  test("is not there: the error says so", async () => {
    const fake = provider();
    const { source, version, folder: packageFolder } = fake;
    const missing = { source, version, folder: packageFolder, executable: "/nowhere/provider" };
    const gateway = await startGateway({ packages: [missing], environment: {} });
    removals.push(() => gateway.close());

    await expect(gateway.open({ usage: "full", folder: fake.folder })).rejects.toThrow(/ENOENT/);
  });

  test("a folder whose path is too long for sockets is refused", async () => {
    const parent = join(tmpdir(), "x".repeat(80));

    await expect(startGateway({ packages: [], environment: {}, folder: parent })).rejects.toThrow(
      `${parent} is too long a path for sockets. Set TMPDIR to a short one, such as /tmp.`,
    );
  });
});
