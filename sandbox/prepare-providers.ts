import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { findProviderMirror, type MirroredProvider } from "./find-provider-mirror";
import { installStandInProvider } from "./okta/provider/install-stand-in-provider";
import { providerMirrorFolders } from "./provider-mirror-folders";
import { requiredProviders, type RequiredProvider } from "./required-providers";
import { sandboxEnvironment } from "./sandbox-environment";
import { SandboxError } from "./sandbox-error";

export interface PrepareProvidersProps {
  /** Absolute; for the mirror, the CLI configuration and the lock file. */
  readonly folder: string;
  /** Folder that keeps what a registry gave, from one sandbox to the next. */
  readonly downloads: string;
  /** `terraform` or `tofu`. */
  readonly command: string;
  /** Interpreter for the Okta provider's stand-in. */
  readonly python: string;
  /** @default the usual folders of this machine */
  readonly mirrorFolders?: readonly string[];
}

export interface PreparedProviders {
  /** For `TF_CLI_CONFIG_FILE`: the sandbox's own providers come from its mirror only. */
  readonly cliConfigFile: string;
  /** A dependency lock file with the hashes of the sandbox's providers. */
  readonly lockFile: string;
  /** Whether the Okta provider is the stand-in. */
  readonly oktaStandIn: boolean;
}

/**
 * Makes a filesystem mirror with the providers that the graph requires: from a local mirror where
 * one has them, else from the registry, else (Okta only) the stand-in.
 *
 * @throws SandboxError `AWS_PROVIDER_MISSING` or `PROVIDERS_NOT_ACCEPTED`
 */
export async function prepareProviders(props: PrepareProvidersProps): Promise<PreparedProviders> {
  const folders = props.mirrorFolders ?? usualFolders();
  const found = findProviderMirror([...folders, props.downloads]);
  const { aws, okta } = requiredProviders;
  const mirror = join(props.folder, "providers");
  rmSync(mirror, { recursive: true, force: true });

  link(mirror, packageOf(found, aws) ?? (await download(props, aws)) ?? missing(aws, folders));
  const realOkta = packageOf(found, okta) ?? (await download(props, okta));
  if (realOkta === undefined) installStandInProvider(mirror, props.python);
  else link(mirror, realOkta);

  const sources = JSON.stringify(Object.values(requiredProviders).map(({ source }) => source));
  const cliConfigFile = join(props.folder, "terraform.rc");
  writeFileSync(
    cliConfigFile,
    `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = ${sources}
  }
  direct {
    exclude = ${sources}
  }
}
`,
  );
  return {
    cliConfigFile,
    lockFile: await lock(props, cliConfigFile),
    oktaStandIn: realOkta === undefined,
  };
}

function usualFolders(): readonly string[] {
  return providerMirrorFolders({
    environment: process.env,
    home: homedir(),
    system: process.platform,
  });
}

function packageOf(
  found: readonly MirroredProvider[],
  { source, version }: RequiredProvider,
): MirroredProvider | undefined {
  return found.find((provider) => provider.source === source && provider.version === version);
}

function link(mirror: string, { path, pathInMirror }: MirroredProvider): void {
  const place = join(mirror, pathInMirror);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(path, place);
}

/** Asks the registry for one provider; `undefined` when it cannot be reached. */
async function download(
  props: PrepareProvidersProps,
  provider: RequiredProvider,
): Promise<MirroredProvider | undefined> {
  const cliConfigFile = join(props.folder, "download.rc");
  writeFileSync(cliConfigFile, "provider_installation {\n  direct {}\n}\n");
  mkdirSync(props.downloads, { recursive: true });
  const failure = await init(props, cliConfigFile, [provider], {
    TF_PLUGIN_CACHE_DIR: props.downloads,
    TF_REGISTRY_DISCOVERY_RETRY: "0",
    TF_REGISTRY_CLIENT_TIMEOUT: "5",
  });
  if (failure !== undefined) return undefined;
  return packageOf(findProviderMirror([props.downloads]), provider);
}

async function lock(props: PrepareProvidersProps, cliConfigFile: string): Promise<string> {
  const failure = await init(props, cliConfigFile, Object.values(requiredProviders), {});
  if (failure !== undefined) {
    throw new SandboxError(
      "PROVIDERS_NOT_ACCEPTED",
      `${props.command} does not accept the sandbox's providers: ${failure}`,
      "Remove the broken package from the local mirror.",
    );
  }
  return join(props.folder, "init", ".terraform.lock.hcl");
}

/** Runs `init` over a configuration of required providers only; returns why it failed. */
async function init(
  props: PrepareProvidersProps,
  cliConfigFile: string,
  providers: readonly RequiredProvider[],
  variables: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const folder = join(props.folder, "init");
  mkdirSync(folder, { recursive: true });
  const required = providers.map((provider) => [provider.source.split("/").at(-1), provider]);
  const configuration = {
    terraform: { required_providers: Object.fromEntries(required) as unknown },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
  const env = sandboxEnvironment(process.env, {
    ...variables,
    TF_CLI_CONFIG_FILE: cliConfigFile,
    CHECKPOINT_DISABLE: "1",
  });
  try {
    await promisify(execFile)(props.command, ["init", "-input=false", "-no-color"], {
      cwd: folder,
      env,
    });
    return undefined;
  } catch (error) {
    return (error as { readonly stderr?: string }).stderr ?? String(error);
  }
}

function missing({ source, version }: RequiredProvider, folders: readonly string[]): never {
  throw new SandboxError(
    "AWS_PROVIDER_MISSING",
    `No registry could be reached, and no local mirror has ${source} ${version}; looked in ` +
      `${folders.join(", ")}.`,
    `Where a registry can be reached, run \`terraform providers mirror ~/.terraform.d/plugins\` ` +
      `in a folder whose configuration requires it, and copy that folder here.`,
  );
}
