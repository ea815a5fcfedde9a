import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { derivedLockFile } from "./derived-lock-file";
import { ProviderError } from "./provider-error";
import type { ProviderPackage } from "./provider-package";
import { requiredProviders } from "./required-providers";
import { writeChanged } from "./write-changed";

/** Files of `.terraform` in which Terraform keeps the backend and the workspace of an `init`. */
const remembered = ["terraform.tfstate", "environment"];

/**
 * Gives the folder of a synthesized stack what `init` would: the verified packages of the providers
 * that the stack requires, and a lock file for them. Terraform then runs there with and without the
 * gateway. What is as it should be is not touched.
 *
 * The backend and the workspace that an earlier `init` remembered are forgotten: the configuration
 * says where the state is, also after an account got another id or a sandbox began anew.
 *
 * @param stackFolder holds `cdk.tf.json`
 * @param packages as `prepareProviders` returned them: no others, for the lock file that is written
 *   makes Terraform take them as they are
 * @returns those of the packages that the stack uses, for `initEnvironment`
 * @throws ProviderError when the stack cannot be read, or requires what is not among the packages
 */
export function prepareStackFolder(
  stackFolder: string,
  packages: readonly ProviderPackage[],
): readonly ProviderPackage[] {
  const used = Object.entries(requiredProviders(stackFolder)).map(([source, version]) => {
    const found = packages.find((one) => one.source === source && one.version === version);
    if (found === undefined) {
      throw new ProviderError(
        "PROVIDER_NOT_INSTALLED",
        `The stack in ${stackFolder} requires ${source} ${version}, which this run did not verify.`,
        "Synthesize all stacks again, with the same code.",
      );
    }
    return found;
  });
  for (const one of used) link(one, stackFolder);
  for (const file of remembered) rmSync(join(stackFolder, ".terraform", file), { force: true });
  writeChanged(join(stackFolder, ".terraform.lock.hcl"), derivedLockFile(used));
  return used;
}

function link({ source, version, folder, executable }: ProviderPackage, stackFolder: string): void {
  const providers = join(stackFolder, ".terraform", "providers", ...source.split("/"));
  const place = join(providers, version, basename(folder));
  const target = dirname(executable);
  if (linkTarget(place) === target) return;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  // On Windows, a junction needs no right that users lack.
  symlinkSync(target, place, "junction");
}

function linkTarget(place: string): string | undefined {
  try {
    return lstatSync(place).isSymbolicLink() ? readlinkSync(place) : undefined;
  } catch {
    return undefined;
  }
}
