import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { SandboxError } from "./sandbox-error";

/** A Terraform or OpenTofu that is new enough. */
export interface TerraformBinary {
  readonly command: "terraform" | "tofu";
  readonly version: string;
}

type Run = (command: string, args: readonly string[]) => Promise<string>;

/**
 * State locking by S3 conditional writes, which the stacks ask for, came with 1.10 in both; ephemeral
 * variables came with 1.10 in Terraform and with 1.11 in OpenTofu.
 */
const minimum = {
  terraform: { major: 1, minor: 10 },
  tofu: { major: 1, minor: 11 },
} as const;

/**
 * The first of `terraform` and `tofu` on the PATH that is new enough.
 *
 * @param run @default starts the command
 * @throws SandboxError `TERRAFORM_MISSING` or `TERRAFORM_TOO_OLD`
 */
export async function findTerraform(run: Run = runCommand): Promise<TerraformBinary> {
  const tooOld: string[] = [];
  for (const command of ["terraform", "tofu"] as const) {
    const version = await versionOf(command, run);
    if (version === undefined) continue;
    if (isNewEnough(version, minimum[command])) return { command, version };
    tooOld.push(`${command} ${version}`);
  }
  const nextStep =
    "Install Terraform 1.10 or later (https://developer.hashicorp.com/terraform/install) or " +
    "OpenTofu 1.11 or later (https://opentofu.org/docs/intro/install), and put it on the PATH.";
  throw tooOld.length > 0
    ? new SandboxError("TERRAFORM_TOO_OLD", `Found ${tooOld.join(" and ")}.`, nextStep)
    : new SandboxError("TERRAFORM_MISSING", "Neither terraform nor tofu is on the PATH.", nextStep);
}

async function versionOf(command: string, run: Run): Promise<string | undefined> {
  try {
    const text = await run(command, ["version", "-json"]);
    const answer = JSON.parse(text) as { readonly terraform_version?: unknown };
    return typeof answer.terraform_version === "string" ? answer.terraform_version : undefined;
  } catch {
    return undefined;
  }
}

function isNewEnough(version: string, least: { major: number; minor: number }): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > least.major || (major === least.major && minor >= least.minor);
}

async function runCommand(command: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
  const { stdout } = await promisify(execFile)(command, [...args], { env });
  // A warning about the user's own CLI configuration may stand before the JSON.
  return stdout.slice(stdout.indexOf("{"));
}
