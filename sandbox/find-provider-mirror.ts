import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { RequiredProvider } from "./required-providers";
import { terraformPlatform } from "./terraform-platform";

/** One provider package in a local mirror. */
export interface MirroredProvider extends RequiredProvider {
  /** The unpacked package's folder, or its zip archive. */
  readonly path: string;
  /** Where a filesystem mirror keeps it, below the mirror's folder. */
  readonly pathInMirror: string;
}

const registry = "registry.terraform.io";

/**
 * The provider packages for a platform in local mirrors, unpacked or packed, as `terraform
 * providers mirror` writes them. A package of the first folder comes first.
 *
 * @param folders each may hold a folder `registry.terraform.io`
 * @param platform @default this machine's
 */
export function findProviderMirror(
  folders: readonly string[],
  platform: string = terraformPlatform(),
): readonly MirroredProvider[] {
  return folders.flatMap((folder) =>
    names(join(folder, registry)).flatMap((namespace) =>
      names(join(folder, registry, namespace)).flatMap((type) =>
        packages(folder, join(registry, namespace, type), type, platform),
      ),
    ),
  );
}

function packages(
  mirror: string,
  inMirror: string,
  type: string,
  platform: string,
): MirroredProvider[] {
  const source = inMirror.split(/[\\/]/).join("/");
  const prefix = `terraform-provider-${type}_`;
  const suffix = `_${platform}.zip`;
  return names(join(mirror, inMirror)).flatMap((name) => {
    if (name.startsWith(prefix) && name.endsWith(suffix)) {
      const version = name.slice(prefix.length, -suffix.length);
      const pathInMirror = join(inMirror, name);
      return [{ source, version, path: join(mirror, pathInMirror), pathInMirror }];
    }
    const pathInMirror = join(inMirror, name, platform);
    const path = join(mirror, pathInMirror);
    const hasPlugin = names(path).some((file) => file.startsWith(`terraform-provider-${type}`));
    return hasPlugin ? [{ source, version: name, path, pathInMirror }] : [];
  });
}

/** Names in a folder, sorted; none where there is no such folder or it may not be read. */
function names(folder: string): string[] {
  try {
    return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  } catch {
    return [];
  }
}
