import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { schemaUsage } from "../../fleet/gateway/schema-usage";
import { startGateway } from "../../fleet/gateway/start-gateway";
import type { ProviderPackage } from "../../fleet/providers/provider-package";
import { Terraform } from "../../fleet/terraform/terraform";

/**
 * A runner to kill: plans one stack through the gateway, as a process of its own.
 *
 * Arguments: the provider's package as JSON, the stack's folder, the folder for the sockets.
 */
async function main(): Promise<void> {
  const [packageJson = "", folder = "", sockets = ""] = process.argv.slice(2);
  const provider = JSON.parse(packageJson) as ProviderPackage;
  mkdirSync(sockets);
  const gateway = await startGateway({
    packages: [provider],
    environment: process.env,
    folder: sockets,
  });
  const entry = await gateway.open({ usage: schemaUsage(folder), folder });
  const environment = { ...process.env, ...entry.environment };
  const terraform = new Terraform({ folder, environment });
  await terraform.init();
  writeFileSync(join(folder, "ready"), "");
  await terraform.plan();
}

void main();
