import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { FakeProvider } from "../support/fake-provider";
import { isGone } from "../support/is-gone";
import { untilConfigured } from "../support/terraform-provider";

const configure = "/tfplugin5.Provider/Configure";

let provider: FakeProvider;
let stack: string;

beforeEach(() => {
  provider = new FakeProvider({ answers: untilConfigured });
  stack = join(provider.folder, "stack");
  mkdirSync(stack);
  const { source, version } = provider;
  const configuration = {
    terraform: { required_providers: { fake: { source, version } }, backend: { local: {} } },
    resource: { fake_thing: { one: {} } },
  };
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify(configuration));
});

afterEach(() => {
  provider.remove();
});

/** Processes that work in the stack's folder: Terraform and the provider. */
function processesOfStack(): readonly number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => {
    try {
      return readlinkSync(`/proc/${id}/cwd`) === stack;
    } catch {
      return false;
    }
  });
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await delay(20);
}

describe("a runner that is killed in the middle of a plan", () => {
  test("leaves no Terraform, no provider, no lock and no socket", async () => {
    const sockets = join(provider.folder, "sockets");
    const { source, version, folder, executable } = provider;
    const packageJson = JSON.stringify({ source, version, folder, executable });
    const script = join(__dirname, "../support/guarded-run.ts");
    const args = ["--import", "tsx", script, packageJson, stack, sockets];
    const runner = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    const lock = join(stack, ".terraform.tfstate.lock.info");
    await until(() => provider.paths().includes(configure) || runner.exitCode !== null);
    expect(existsSync(lock)).toBe(true);
    const processes = processesOfStack();
    expect(processes.length).toBe(2);

    runner.kill("SIGKILL");
    await once(runner, "exit");

    expect(await Promise.all(processes.map(isGone))).toEqual([true, true]);
    await until(() => readdirSync(sockets).length === 0);
    expect(existsSync(lock)).toBe(false);
  }, 60_000);
});
