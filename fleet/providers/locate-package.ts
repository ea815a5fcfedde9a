import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";

import { ProviderError } from "./provider-error";
import type { ProviderPackage } from "./provider-package";
import { terraformPlatform } from "./terraform-platform";

/**
 * Finds a package where `init` put it below a folder; `undefined` when it is not there.
 *
 * @throws ProviderError `PROVIDER_NOT_INSTALLED` when it has no or several executables
 */
export function locatePackage(
  root: string,
  source: string,
  version: string,
): ProviderPackage | undefined {
  const versionFolder = join(root, ".terraform", "providers", ...source.split("/"), version);
  const platforms = names(versionFolder);
  // A folder that a container and its host share can hold the packages of both.
  const platform = platforms.length === 1 ? platforms[0] : platforms.find(isThisPlatform);
  if (platform === undefined) return undefined;

  const folder = join(versionFolder, platform);
  const executables = names(folder).filter((name) => name.startsWith("terraform-provider-"));
  const [executable] = executables;
  if (executable === undefined || executables.length > 1) {
    throw new ProviderError(
      "PROVIDER_NOT_INSTALLED",
      `The package of ${source} ${version} in ${folder} has ${executables.length} files named ` +
        "terraform-provider-…; expected one.",
      "Remove that folder and try again.",
    );
  }
  return { source, version, folder, executable: join(realpathSync(folder), executable) };
}

function isThisPlatform(name: string): boolean {
  return name === terraformPlatform();
}

/** Sorted; none where there is no such folder. */
function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
