import { dirname } from "node:path";

import type { TerraformProps } from "../terraform/terraform";
import { installProviders } from "./install-providers";
import { locatePackage } from "./locate-package";
import type { LockFile } from "./lock-file";
import { packageHash } from "./package-hash";
import { ProviderError } from "./provider-error";
import type { ProviderPackage } from "./provider-package";
import type { ProviderRequirements } from "./required-providers";

export interface PrepareProvidersProps extends TerraformProps {
  readonly requirements: ProviderRequirements;
  /** The committed lock file. */
  readonly lockFile: LockFile;
  /**
   * Absolute; for what Terraform installs, made when missing, for its owner only. It has to stay as
   * long as stacks link to it: what is installed and still right is not installed again.
   */
  readonly folder: string;
}

/**
 * Installs the providers of a run and verifies each package against the committed lock file.
 *
 * Terraform hashes a package in every command; a run does it here, once, before the first provider
 * starts, and never skips it. From then on the run uses these very folders: the gateway starts the
 * executables named here, and the stacks link to them with lock files that have no hashes. What is
 * given up is what Terraform would notice in the course of a run: somebody who can change the
 * packages while it goes on. They are the user's own, like the Terraform executable itself, and
 * whoever can write there has no need of a provider to run code as that user.
 *
 * @returns in the order of their sources
 * @throws ProviderError when a provider is not locked, cannot be installed or is another one
 * @throws TerraformError when Terraform is interrupted or cannot be started; an `AbortError` when the
 *   signal interrupts the check itself
 */
export async function prepareProviders(
  props: PrepareProvidersProps,
): Promise<readonly ProviderPackage[]> {
  const { requirements, lockFile, ...terraform } = props;
  const wanted = Object.entries(requirements)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, version]) => ({ source, version, hashes: hashesOf(source, version, lockFile) }));

  const present = await Promise.all(wanted.map((one) => verified(one, props)));
  if (present.every((one) => typeof one === "object")) return present;

  await installProviders(requirements, terraform);
  return Promise.all(
    wanted.map(async (one) => {
      const installed = await verified(one, props);
      if (typeof installed === "object") return installed;
      throw installed === undefined
        ? notInstalled(one, props.folder)
        : mismatch(one, installed, lockFile);
    }),
  );
}

interface Wanted {
  readonly source: string;
  readonly version: string;
  readonly hashes: readonly string[];
}

/** The package; the hash that it has when the lock file has others; `undefined` when there is none. */
async function verified(
  { source, version, hashes }: Wanted,
  { folder, signal }: PrepareProvidersProps,
): Promise<ProviderPackage | string | undefined> {
  const found = locatePackage(folder, source, version);
  if (found === undefined) return undefined;
  const hash = await packageHash(dirname(found.executable), signal);
  return hashes.includes(hash) ? found : hash;
}

function hashesOf(source: string, version: string, lockFile: LockFile): readonly string[] {
  const locked = lockFile.providers.find((provider) => provider.source === source);
  const hashes = locked?.hashes.filter((hash) => hash.startsWith("h1:")) ?? [];
  if (locked?.version === version && hashes.length > 0) return hashes;
  const has =
    locked === undefined
      ? "does not have it"
      : locked.version === version
        ? "has no h1: hash of it"
        : `has version ${locked.version}`;
  throw new ProviderError(
    "PROVIDER_NOT_LOCKED",
    `The stacks require ${source} ${version}, and ${lockFile.path} ${has}.`,
    lockAgain(source),
  );
}

function mismatch({ source, version }: Wanted, hash: string, lockFile: LockFile): ProviderError {
  return new ProviderError(
    "PROVIDER_HASH_MISMATCH",
    `The package of ${source} ${version} that Terraform installed has the hash ${hash}, and ` +
      `${lockFile.path} has none like it: it is another package, or one for a platform that was not locked.`,
    lockAgain(source),
  );
}

function notInstalled({ source, version }: Wanted, folder: string): ProviderError {
  return new ProviderError(
    "PROVIDER_NOT_INSTALLED",
    `Terraform's init ended well without installing ${source} ${version}.`,
    `Run \`terraform init\` in ${folder} by hand to see why.`,
  );
}

function lockAgain(source: string): string {
  return (
    "In the folder of a synthesized stack, run `terraform providers lock -platform=PLATFORM " +
    `${source}\` for each platform in use, compare the hashes with the publisher's, and move ` +
    "the file to the committed one."
  );
}
