import { execFile } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

import { stringify } from "yaml";

import { Fleet, type FleetProps } from "../../fleet/fleet";
import { openFleetProviders, type OpenFleetProvidersProps } from "../../fleet/open-fleet-providers";
import type { Stack } from "../../fleet/stack";
import type { StackResult } from "../../fleet/stack-result";
import { Terraform } from "../../fleet/terraform/terraform";
import type { Organization } from "../../model/organization";
import { withLocalState } from "../../model/with-local-state";
import { sandboxEnvironment } from "../../sandbox/sandbox-environment";
import { startSandbox, type Sandbox } from "../../sandbox/start-sandbox";
import {
  synthesizeOrganization,
  type SynthesizedStack,
} from "../../stacks/synthesize-organization";

export interface AwsCall {
  readonly account: string;
  readonly action: string;
}

const root = join(__dirname, "../..");

/**
 * A team's checkout beside a running sandbox: the example's configuration, the project's `main.ts`
 * and packages, its own `cdktf.out` and state.
 */
export class SandboxedProject {
  readonly environment: Readonly<Record<string, string>>;
  private synthesized: Organization | undefined;

  private constructor(
    readonly folder: string,
    readonly sandbox: Sandbox,
  ) {
    this.environment = sandboxEnvironment(process.env, sandbox.environment);
  }

  static async start(): Promise<SandboxedProject> {
    const folder = mkdtempSync(join(tmpdir(), "bastionless-e2e-"));
    const project = join(folder, "project");
    mkdirSync(project);
    cpSync(join(root, "config"), join(project, "config"), { recursive: true });
    for (const file of ["cdktf.json", "package.json", "tsconfig.json"]) {
      copyFileSync(join(root, file), join(project, file));
    }
    for (const name of ["main.ts", "node_modules"])
      symlinkSync(join(root, name), join(project, name));
    return new SandboxedProject(project, await startSandbox({ folder: join(folder, "sandbox") }));
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    rmSync(join(this.folder, ".."), { recursive: true, force: true });
  }

  writeOrganization(text: string): void {
    writeFileSync(join(this.folder, "config/organization.yaml"), text);
  }

  writeAccount(name: string, content: unknown): void {
    writeFileSync(join(this.folder, "config/accounts", `${name}.yaml`), stringify(content));
  }

  /** Synthesizes into the checkout's `cdktf.out`, as the project's `main.ts` does. */
  synthesize(organization: Organization): readonly SynthesizedStack[] {
    this.synthesized = organization;
    const stacks = synthesizeOrganization(
      withLocalState(organization, this.sandbox.stateFolder),
      join(this.folder, "cdktf.out"),
    );
    for (const { folder } of stacks) {
      copyFileSync(this.sandbox.lockFile, join(folder, ".terraform.lock.hcl"));
    }
    return stacks;
  }

  /** Runs the cdktf command line in the checkout, as the README says, and returns what it prints. */
  async cdktf(...args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)("npx", ["cdktf", ...args], {
      cwd: this.folder,
      env: { ...this.environment, CI: "true" },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: unknown) => {
      // Terraform's own words are on the standard output.
      throw new Error((error as { stdout?: string }).stdout, { cause: error });
    });
    return stripVTControlCharacters(stdout);
  }

  /** Terraform in the folder of one synthesized stack. */
  terraform(name: string): Terraform {
    const folder = join(this.folder, "cdktf.out/stacks", name);
    return new Terraform({ folder, environment: this.environment });
  }

  /** The AWS calls so far, in IAM's words, in the order in which they came. */
  awsCalls(): readonly AwsCall[] {
    const lines = readFileSync(this.sandbox.callLog, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as AwsCall);
  }

  /** A stack's plan as JSON, made through the gateway and then without it. */
  async planTwice(name: string): Promise<readonly [unknown, unknown]> {
    return [await this.planJson(name, true), await this.planJson(name, false)];
  }

  /** Initializes and plans or applies stacks, the hub first; every one has to succeed. */
  async run(
    command: "plan" | "apply",
    names: readonly string[],
    options: Pick<FleetProps, "allowDestroy"> = {},
  ): Promise<readonly StackResult[]> {
    const results = await this.results(command, names, options);
    const failed = results.filter(({ status }) => status === "failed" || status === "skipped");
    if (failed.length > 0) throw new Error(JSON.stringify(failed, undefined, 2));
    return results;
  }

  /** The result of one stack that has to fail. */
  async failure(command: "plan" | "apply", name: string): Promise<StackResult> {
    const [result] = await this.results(command, [name]);
    if (result?.status !== "failed") throw new Error(`${name} did not fail`);
    return result;
  }

  /** What a plan of the stacks would change, by stack: an address and an action each. */
  async plannedChanges(names: readonly string[]): Promise<Record<string, string[]>> {
    const results = await this.run("plan", names);
    return Object.fromEntries(
      results.map((result) => [
        result.name,
        result.status === "planned"
          ? [
              ...result.changes.map(({ address, action }) => `${action} ${address}`),
              ...result.changedOutputs.map((output) => `output ${output}`),
            ].sort()
          : [],
      ]),
    );
  }

  private async planJson(name: string, gateway: boolean): Promise<unknown> {
    const stack = { name, folder: join(this.folder, "cdktf.out/stacks", name) };
    const providers = await openFleetProviders({ ...this.fleetProps([stack]), gateway });
    try {
      const entry = await providers.enter(stack);
      const terraform = (variables: Readonly<Record<string, string>>): Terraform =>
        new Terraform({
          folder: stack.folder,
          environment: { ...this.environment, ...variables },
        });
      await terraform(entry.initEnvironment).init();
      const planning = terraform(entry.environment);
      await planning.plan({ out: "compared.tfplan", lock: false });
      return await planning.showPlan("compared.tfplan");
    } finally {
      await providers.close();
    }
  }

  private async results(
    command: "plan" | "apply",
    names: readonly string[],
    options: Pick<FleetProps, "allowDestroy"> = {},
  ): Promise<readonly StackResult[]> {
    if (this.synthesized === undefined) throw new Error("synthesize first");
    const stacks = names.map((name) => ({
      name,
      folder: join(this.folder, "cdktf.out/stacks", name),
    }));
    const fleet = await Fleet.open({
      ...this.fleetProps(stacks),
      ...options,
      organization: this.synthesized,
      version: "0.0.0",
      oktaShare: 1,
    });
    try {
      return (await fleet[command](stacks)).results;
    } finally {
      await fleet.close();
    }
  }

  private fleetProps(stacks: readonly Stack[]): OpenFleetProvidersProps {
    return {
      stacks,
      lockFile: this.sandbox.lockFile,
      folder: join(this.folder, "providers"),
      terraform: { environment: this.environment },
      gateway: true,
    };
  }
}
