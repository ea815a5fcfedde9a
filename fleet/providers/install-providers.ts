import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Environment } from "../terraform/terraform-environment";
import { Terraform, type TerraformProps } from "../terraform/terraform";
import { TerraformError } from "../terraform/terraform-error";
import { ProviderError } from "./provider-error";
import type { ProviderRequirements } from "./required-providers";
import { writeChanged } from "./write-changed";

/**
 * Lets Terraform itself install providers below a folder, by an `init` of a configuration that only
 * requires them: mirrors, plugin caches and credentials of the user's CLI configuration count.
 *
 * What it installs is not trusted yet. It gets no lock file: what it wrote into one last time would
 * keep it from installing what the committed one allows now.
 *
 * @throws ProviderError `PROVIDER_NOT_INSTALLED`
 * @throws TerraformError when it is interrupted or cannot be started
 */
export async function installProviders(
  requirements: ProviderRequirements,
  props: TerraformProps,
): Promise<void> {
  const { folder, environment = process.env } = props;
  const providers = Object.entries(requirements).map(([source, version]) => ({ source, version }));
  const local = providers.map((provider, index) => [`provider-${index}`, provider] as const);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeChanged(
    join(folder, "main.tf.json"),
    `${JSON.stringify({ terraform: { required_providers: Object.fromEntries(local) } })}\n`,
  );
  rmSync(join(folder, ".terraform.lock.hcl"), { force: true });
  try {
    await new Terraform({ ...props, environment: withoutReattached(environment) }).init();
  } catch (error) {
    if (!(error instanceof TerraformError) || error.props.reason !== "failed") throw error;
    const said = error.props.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ summary, detail }) => `${summary}: ${detail}`.replaceAll(/\s+/g, " ").trim());
    throw new ProviderError(
      "PROVIDER_NOT_INSTALLED",
      `Terraform did not install ${providers.map(({ source }) => source).join(", ")}. ${said.join(" ")}`,
      "Look at the registry, or the mirror of Terraform's CLI configuration, that it was to come from.",
    );
  }
}

/** Providers named there would not be installed. */
function withoutReattached(environment: Environment): Environment {
  return { ...environment, TF_REATTACH_PROVIDERS: undefined };
}
