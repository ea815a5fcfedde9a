import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findPython } from "../../../../sandbox/find-python";
import { findTerraform } from "../../../../sandbox/find-terraform";
import { installStandInProvider } from "../../../../sandbox/okta/provider/install-stand-in-provider";
import { startOktaEmulator, type OktaEmulator } from "../../../../sandbox/okta/start-okta-emulator";
import { callOkta } from "../okta-caller";

interface State {
  readonly resources: readonly {
    readonly mode: "managed" | "data";
    readonly type: string;
    readonly name: string;
    readonly instances: readonly [{ readonly attributes: Readonly<Record<string, unknown>> }];
  }[];
}

interface Plan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

const graph = join(__dirname, "../../../fixtures/okta/graph");

describe("the stand-in for the Okta provider", () => {
  let emulator: OktaEmulator;
  let folder: string;
  let command: string;

  beforeAll(async () => {
    ({ command } = await findTerraform());
    emulator = await startOktaEmulator();
    folder = mkdtempSync(join(tmpdir(), "stand-in-"));
    const mirror = join(folder, "mirror");
    installStandInProvider(mirror, findPython(join(__dirname, "../../../..")));
    writeFileSync(
      join(folder, "terraform.rc"),
      `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
    );
    mkdirSync(join(folder, "stack"));
    copyFileSync(join(graph, "main.tf"), join(folder, "stack", "main.tf"));
    await terraform(["init"]);
  }, 60_000);
  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  async function terraform(
    args: readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<{ exitCode: number; output: string }> {
    const options = {
      cwd: join(folder, "stack"),
      env: {
        PATH: process.env["PATH"],
        TF_CLI_CONFIG_FILE: join(folder, "terraform.rc"),
        CHECKPOINT_DISABLE: "1",
        OKTA_API_TOKEN: "not-a-secret",
        OKTA_HTTP_PROXY: emulator.url,
        ...environment,
      },
    };
    const [verb = "", ...rest] = args;
    const all = [verb, "-no-color", ...rest];
    return new Promise((resolve) => {
      execFile(command, all, options, (error, stdout, stderr) => {
        const exitCode = typeof error?.code === "number" ? error.code : error === null ? 0 : 1;
        resolve({ exitCode, output: stdout + stderr });
      });
    });
  }

  const plan = ["plan", "-input=false", "-detailed-exitcode"];
  const apply = ["apply", "-input=false", "-auto-approve"];

  it("makes, reads, repairs and removes a graph as the real provider does", async () => {
    // WHEN the graph is applied
    const applied = await terraform(apply);

    // THEN it says who it is, and the state is the one that the real provider gives
    expect(applied.output).toContain("A stand-in takes the place of the Okta provider 4.20.0");
    expect(applied.exitCode).toBe(0);
    const state = JSON.parse(
      readFileSync(join(folder, "stack", "terraform.tfstate"), "utf8"),
    ) as State;
    expect(attributesByAddress(state)).toEqual(
      JSON.parse(readFileSync(join(graph, "state.json"), "utf8")),
    );

    // AND a second plan is empty
    expect((await terraform(plan)).exitCode).toBe(0);

    // WHEN a group and an assignment change behind Terraform's back
    const { id: groupId } = find(state, "okta_group", "g");
    const { app_id: appId, group_id: assigned } = find(state, "okta_app_group_assignment", "ag2");
    await callOkta(emulator, "PUT", `/api/v1/groups/${String(groupId)}`, {
      body: { profile: { name: "aws_222233334444_ec2-session", description: "changed" } },
    });
    await callOkta(emulator, "DELETE", `/api/v1/apps/${String(appId)}/groups/${String(assigned)}`);

    // THEN the plan is to repair exactly these two
    expect((await terraform([...plan, "-out=drift"])).exitCode).toBe(2);
    const shown = JSON.parse((await terraform(["show", "-json", "drift"])).output) as Plan;
    const changes = shown.resource_changes
      .filter(({ change }) => !["no-op", "read"].includes(change.actions.join()))
      .map(({ address, change }) => [address, ...change.actions]);
    expect(changes).toEqual([
      ["okta_app_group_assignment.ag2", "create"],
      ["okta_group.g", "update"],
    ]);
    expect((await terraform(["apply", "drift"])).exitCode).toBe(0);
    expect((await terraform(plan)).exitCode).toBe(0);

    // WHEN everything is destroyed, nothing is left
    expect((await terraform(["destroy", "-auto-approve"])).exitCode).toBe(0);
    const groups = await callOkta(emulator, "GET", "/api/v1/groups");
    const policies = await callOkta(emulator, "GET", "/api/v1/policies?type=ACCESS_POLICY");
    expect(groups.body).toMatchObject([{ profile: { name: "Everyone" } }]);
    expect(policies.body).toMatchObject([{ system: true }]);
    expect((await callOkta(emulator, "GET", "/api/v1/apps")).body).toEqual([]);
    expect(emulator.unsupportedCalls).toEqual([]);
  }, 120_000);

  it.each([
    ["another machine", { OKTA_HTTP_PROXY: "http://192.0.2.1:8080" }, "on this machine only"],
    ["no sandbox", { OKTA_HTTP_PROXY: "" }, "neither http_proxy nor OKTA_HTTP_PROXY is set"],
    ["no token", { OKTA_API_TOKEN: "" }, "neither api_token nor OKTA_API_TOKEN is set"],
  ])(
    "refuses to work with %s",
    async (_case, environment, message) => {
      const { exitCode, output } = await terraform(plan, environment);

      expect(exitCode).toBe(1);
      expect(output.replace(/\s+/g, " ")).toContain(message);
    },
    60_000,
  );
});

function find(state: State, type: string, name: string): Readonly<Record<string, unknown>> {
  const found = state.resources.find(
    (resource) => resource.type === type && resource.name === name,
  );
  return found?.instances[0].attributes ?? {};
}

function attributesByAddress(state: State): Record<string, unknown> {
  return Object.fromEntries(
    state.resources.map(({ mode, type, name, instances }) => [
      `${mode === "data" ? "data." : ""}${type}.${name}`,
      withoutIdentity(instances[0].attributes),
    ]),
  );
}

/** Ids, dates and keys differ from run to run. */
function withoutIdentity(value: unknown, key = ""): unknown {
  if (["n", "x5t_s256", "certificate", "kid", "key_id", "metadata", "x5c"].includes(key)) {
    return `<${key}>`;
  }
  if (typeof value === "string") {
    return value
      .replace(/\b(00g|00u|0oa|rst|rul|exk)\w{17}\b/g, "<$1>")
      .replace(/^\d{4}-\d\d-\d\d [\d:.]+ \+0000 UTC$/, "<date>")
      .replace(/\/[\w-]{43}_metadata$/, "/<kid>_metadata");
  }
  if (Array.isArray(value)) return value.map((inner) => withoutIdentity(inner));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutIdentity(inner, name)]),
    );
  }
  return value;
}
