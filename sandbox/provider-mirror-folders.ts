import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** What decides where Terraform looks for providers on this machine. */
export interface ProviderMirrorFoldersProps {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
  /** Node's name of the system: `linux` or `darwin`. */
  readonly system: string;
  /** The system's folder for add-on packages, each in a folder of its own. @default /opt */
  readonly addOnPackages?: string;
}

/**
 * Folders that may hold a mirror of providers: those that Terraform reads by itself, its plugin
 * cache, and each add-on package of the system (Filesystem Hierarchy Standard, 3.13).
 */
export function providerMirrorFolders(props: ProviderMirrorFoldersProps): readonly string[] {
  const { environment, home, system, addOnPackages = "/opt" } = props;
  const cache = unlessEmpty(environment["TF_PLUGIN_CACHE_DIR"]);
  const ofSystem = system === "darwin" ? macOsFolders(home) : xdgFolders(environment, home);
  return [
    resolve("terraform.d", "plugins"),
    join(home, ".terraform.d", "plugins"),
    ...ofSystem,
    ...(cache === undefined ? [] : [cache]),
    ...packagesIn(addOnPackages),
  ];
}

function macOsFolders(home: string): string[] {
  const support = join("Library", "Application Support", "io.terraform", "plugins");
  return [join(home, support), join("/", support)];
}

/** The XDG Base Directory Specification's data folders, with its defaults. */
function xdgFolders(
  environment: ProviderMirrorFoldersProps["environment"],
  home: string,
): string[] {
  const own = unlessEmpty(environment["XDG_DATA_HOME"]) ?? join(home, ".local", "share");
  const shared = unlessEmpty(environment["XDG_DATA_DIRS"]) ?? "/usr/local/share:/usr/share";
  return [own, ...shared.split(":").filter((folder) => folder !== "")].map((folder) =>
    join(folder, "terraform", "plugins"),
  );
}

/** The specification takes an empty variable for one that is not set. */
function unlessEmpty(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}

function packagesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
