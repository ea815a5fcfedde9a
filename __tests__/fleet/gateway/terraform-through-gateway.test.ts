import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { Terraform } from "../../../fleet/terraform/terraform";
import { TerraformError } from "../../../fleet/terraform/terraform-error";
import type { FakeAnswer } from "../../support/fake-provider";
import { OpenGateway } from "../../support/open-gateway";
import { untilConfigured } from "../../support/terraform-provider";

// Every test starts Terraform and a provider, and the machine may be busy.
jest.setTimeout(60_000);

const service = "/tfplugin5.Provider";

let gateway: OpenGateway;
let folder: string;

/** A stack with one resource of the fake provider, through the gateway. */
async function start(
  answers: Readonly<Record<string, FakeAnswer>>,
  signal?: AbortSignal,
): Promise<Terraform> {
  gateway = await OpenGateway.start({ answers: { ...untilConfigured, ...answers } });
  folder = join(gateway.provider.folder, "stack");
  mkdirSync(folder);
  const { source, version } = gateway.provider;
  const configuration = {
    terraform: { required_providers: { fake: { source, version } }, backend: { local: {} } },
    resource: { fake_thing: { one: {} } },
  };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(configuration));
  const entry = await gateway.enter("fake_thing");
  const environment = { ...process.env, ...entry.environment };
  const terraform = new Terraform({ folder, environment, ...(signal !== undefined && { signal }) });
  await terraform.init();
  return terraform;
}

async function failureOf(command: Promise<unknown>): Promise<TerraformError> {
  const error: unknown = await command.catch((failure: unknown) => failure);
  if (error instanceof TerraformError) return error;
  throw new Error("Terraform did not fail");
}

afterEach(async () => {
  await gateway.close();
});

describe("Terraform through the gateway", () => {
  test("asks for the schema once, validates, and configures one process", async () => {
    const refused = { status: "3", message: "refused" };
    const terraform = await start({ [`${service}/Configure`]: refused });

    await failureOf(terraform.plan());

    expect(gateway.provider.paths()).toEqual([
      `${service}/GetSchema`,
      `${service}/ValidateResourceTypeConfig`,
      `${service}/Configure`,
    ]);
    expect(gateway.provider.pids().length).toBe(1);
  });

  test("an interrupt stops the provider, and the lock is released", async () => {
    const controller = new AbortController();
    const terraform = await start({}, controller.signal);
    const failure = failureOf(terraform.plan());
    while (!gateway.provider.paths().includes(`${service}/Configure`)) await delay(20);
    const lock = join(folder, ".terraform.tfstate.lock.info");
    expect(existsSync(lock)).toBe(true);

    controller.abort();

    expect((await failure).props.reason).toBe("interrupted");
    expect(gateway.provider.paths().at(-1)).toBe(`${service}/Stop`);
    expect(existsSync(lock)).toBe(false);
  });

  test("a provider that dies is an error that says so", async () => {
    const terraform = await start({ [`${service}/Configure`]: "die" });

    const { diagnostics } = (await failureOf(terraform.plan())).props;

    expect(diagnostics.map(({ detail }) => detail.replaceAll(/\s+/g, " ")).join(" ")).toContain(
      "The provider registry.terraform.io/example/fake 1.0.0 ended while it worked " +
        "(signal SIGKILL). Run the stack again.",
    );
  });
});
