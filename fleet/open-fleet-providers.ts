import type { FleetProviders } from "./fleet-providers";
import { schemaUsage } from "./gateway/schema-usage";
import { startGateway } from "./gateway/start-gateway";
import { initEnvironment } from "./providers/init-environment";
import { mergeRequirements } from "./providers/merge-requirements";
import { prepareProviders } from "./providers/prepare-providers";
import { prepareStackFolder } from "./providers/prepare-stack-folder";
import { readLockFile } from "./providers/read-lock-file";
import { requiredProviders } from "./providers/required-providers";
import type { Stack } from "./stack";
import type { TerraformProps } from "./terraform/terraform";

export interface OpenFleetProvidersProps {
  readonly stacks: readonly Stack[];
  /** The committed dependency lock file; absolute. */
  readonly lockFile: string;
  /** For what Terraform installs; absolute, and kept from run to run. */
  readonly folder: string;
  readonly terraform: Omit<TerraformProps, "folder">;
  /** Whether Terraform reaches the providers through the gateway. */
  readonly gateway: boolean;
}

/**
 * Installs and verifies the providers of a run, once, and starts the gateway before them.
 *
 * @throws ProviderError when a provider is not the locked one
 * @throws TerraformError when Terraform cannot install them
 */
export async function openFleetProviders(props: OpenFleetProvidersProps): Promise<FleetProviders> {
  const { stacks, terraform } = props;
  const packages = await prepareProviders({
    ...terraform,
    folder: props.folder,
    requirements: mergeRequirements(stacks.map(({ folder }) => requiredProviders(folder))),
    lockFile: readLockFile(props.lockFile),
  });
  const { environment = process.env } = terraform;
  const gateway = props.gateway ? await startGateway({ packages, environment }) : undefined;
  const usage = schemaUsage(...stacks.map(({ folder }) => folder));
  return {
    versions: Object.fromEntries(packages.map(({ source, version }) => [source, version])),
    enter: async ({ folder }, { wholeSchema = false } = {}) => {
      const used = prepareStackFolder(folder, packages);
      if (gateway === undefined) {
        const close = (): Promise<void> => Promise.resolve();
        return { initEnvironment: initEnvironment(used), environment: {}, close };
      }
      const entry = await gateway.open({ usage: wholeSchema ? "full" : usage, folder });
      return { ...entry, initEnvironment: entry.environment };
    },
    close: async () => gateway?.close(),
  };
}
