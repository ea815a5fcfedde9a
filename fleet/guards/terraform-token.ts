import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { z } from "zod";

import type { Environment } from "../terraform/terraform-environment";

const credentialsFile = z.object({
  credentials: z.record(z.string(), z.object({ token: z.string() })),
});

/**
 * The token for a host, from where Terraform takes it: the variable `TF_TOKEN_<host>`, or the file
 * that `terraform login` writes; `undefined` when neither has one.
 *
 * @param folder that file's @default Terraform's own folder of the user
 */
export function terraformToken(
  host: string,
  environment: Environment,
  folder: string = terraformFolder(environment),
): string | undefined {
  // Terraform reads a hyphen of the host as two underscores, or as itself where a shell allows it.
  const variables = [
    `TF_TOKEN_${host.replaceAll(".", "_").replaceAll("-", "__")}`,
    `TF_TOKEN_${host.replaceAll(".", "_")}`,
  ];
  const [token] = variables.map((name) => environment[name] ?? "").filter((value) => value !== "");
  return token ?? fromFile(join(folder, "credentials.tfrc.json"), host);
}

function fromFile(file: string, host: string): string | undefined {
  try {
    const parsed = credentialsFile.parse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.credentials[host]?.token;
  } catch {
    return undefined;
  }
}

function terraformFolder(environment: Environment): string {
  const roaming = process.platform === "win32" ? environment["APPDATA"] : undefined;
  return roaming === undefined
    ? join(environment["HOME"] ?? homedir(), ".terraform.d")
    : join(roaming, "terraform.d");
}
