import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import type { OktaCalls } from "../../../fleet/okta-budget/okta-calls";
import { stackPrice } from "../../../fleet/okta-budget/stack-price";
import { findPython } from "../../../sandbox/find-python";
import { findTerraform } from "../../../sandbox/find-terraform";
import { installStandInProvider } from "../../../sandbox/okta/provider/install-stand-in-provider";
import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { generatedOrganization } from "../../../scripts/bench/generated-organization";
import { callOkta } from "../../sandbox/okta/okta-caller";
import { stackOf } from "../../support/stack-of";

/** A path in each bucket; a call to it is counted, whatever it answers. */
const probes = {
  apps: "/api/v1/apps",
  app: "/api/v1/apps/none",
  groups: "/api/v1/groups",
  group: "/api/v1/groups/none",
  users: "/api/v1/users/me",
  other: "/api/v1/policies",
} as const;

type Blocks = Readonly<Record<string, unknown>>;

describe("the prices of Okta's resources", () => {
  let emulator: OktaEmulator;
  let folder: string;
  let command: string;

  beforeAll(async () => {
    ({ command } = await findTerraform());
    // A clock that stands still: the buckets never fill up again.
    emulator = await startOktaEmulator({ now: () => 0 });
    folder = mkdtempSync(join(tmpdir(), "okta-prices-"));
    const mirror = join(folder, "mirror");
    installStandInProvider(mirror, findPython(join(__dirname, "../../..")));
    writeFileSync(
      join(folder, "terraform.rc"),
      `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
    );
  }, 60_000);
  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  async function terraform(name: string, ...args: readonly string[]): Promise<void> {
    await promisify(execFile)(command, args, {
      cwd: join(folder, name),
      env: {
        PATH: process.env["PATH"],
        TF_CLI_CONFIG_FILE: join(folder, "terraform.rc"),
        CHECKPOINT_DISABLE: "1",
        OKTA_API_TOKEN: "not-a-secret",
        OKTA_HTTP_PROXY: emulator.url,
      },
    });
  }

  async function used(): Promise<OktaCalls> {
    const calls = { ...nothing };
    for (const bucket of Object.keys(probes) as (keyof typeof probes)[]) {
      const { headers } = await callOkta(emulator, "GET", probes[bucket]);
      calls[bucket] =
        Number(headers["x-rate-limit-limit"]) - Number(headers["x-rate-limit-remaining"]);
    }
    return calls;
  }

  /** The calls that one Terraform command makes. */
  async function counted(name: string, ...args: readonly string[]): Promise<OktaCalls> {
    const before = await used();
    await terraform(name, ...args);
    const after = await used();
    // One call of each bucket is the second probe's own.
    return map(after, (calls, bucket) => calls - before[bucket] - 1);
  }

  test("cover what plan and apply call, and hold exactly where the limits are low", async () => {
    const organization = generatedOrganization({ accounts: 1 });
    for (const name of ["hub", "account-00000"]) {
      const json = oktaOnly(stackOf(organization, name).json, join(folder, `${name}.tfstate`));
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "cdk.tf.json"), JSON.stringify(json));
      await terraform(name, "init");
      const planPrice = stackPrice(json, "plan");
      const applyPrice = stackPrice(json, "apply");

      const created = await counted(name, "apply", "-auto-approve");
      const planned = await counted(name, "plan", "-lock=false");

      expect(beyond(created, applyPrice)).toEqual(nothing);
      expect(beyond(planned, planPrice)).toEqual(nothing);
      const { apps, app, groups, group } = planned;
      expect({ ...planPrice, apps, app, groups, group }).toEqual(planPrice);
    }
  }, 120_000);
});

const nothing = { apps: 0, app: 0, groups: 0, group: 0, users: 0, other: 0 };

/** How many calls more were made than the price says. */
function beyond(calls: OktaCalls, price: OktaCalls): OktaCalls {
  return map(calls, (count, bucket) => Math.max(0, count - price[bucket]));
}

function map(
  calls: OktaCalls,
  change: (count: number, bucket: keyof OktaCalls) => number,
): OktaCalls {
  const buckets = Object.keys(calls) as (keyof OktaCalls)[];
  return Object.fromEntries(
    buckets.map((bucket) => [bucket, change(calls[bucket], bucket)]),
  ) as OktaCalls;
}

/** The stack's Okta part, without references to the rest. */
function oktaOnly(json: Blocks, state: string): Blocks {
  const okta = (blocks: unknown): Blocks =>
    Object.fromEntries(
      Object.entries((blocks ?? {}) as Blocks).filter(([key]) => key.startsWith("okta")),
    );
  const { required_providers: required } = json["terraform"] as Blocks;
  return {
    terraform: { backend: { local: { path: state } }, required_providers: okta(required) },
    provider: okta(json["provider"]),
    resource: okta(json["resource"]),
    ...(json["data"] !== undefined && { data: okta(json["data"]) }),
  };
}
